package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	var order map[string]any
	json.Unmarshal([]byte(`{"id": 17, "customer": "ada"}`), &order)

	fmt.Println("customer", order["customer"].(string))
	fmt.Println("id", order["id"].(int))
}
