package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	for _, value := range []any{1250.0, 1e21, "a < b", []int(nil)} {
		text, _ := json.Marshal(value)
		fmt.Println(string(text))
	}
}
