package main

import (
	"encoding/json"
	"fmt"
)

type Customer struct {
	Name  string   `json:"name"`
	Tags  []string `json:"tags"`
	Phone string   `json:"phone,omitempty"`
	Note  *string  `json:"note"`
}

func main() {
	text, err := json.Marshal(Customer{Name: "Ada"})
	if err != nil {
		panic(err)
	}
	fmt.Println(`old: {"name":"Ada","tags":[],"phone":"","note":null}`)
	fmt.Println("new:", string(text))

	text, err = json.Marshal(Customer{Name: "Ada", Tags: []string{}})
	if err != nil {
		panic(err)
	}
	fmt.Println("    ", string(text))
}
