package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var event map[string]any
	if err := json.Unmarshal([]byte(`{"order": 9007199254740993}`), &event); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%T %.0f\n", event["order"], event["order"])

	var typed struct{ Order int64 }
	if err := json.Unmarshal([]byte(`{"order": 9007199254740993}`), &typed); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(typed.Order)
}
