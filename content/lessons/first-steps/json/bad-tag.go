package main

import (
	"encoding/json"
	"fmt"
)

type Customer struct {
	ID   int    `json:"id"`
	Name string `json: "name"`
	city string `json:"city"`
}

func main() {
	data, err := json.Marshal(Customer{ID: 17, Name: "Ada", city: "London"})
	fmt.Println(string(data), err)
}
