package main

import (
	"encoding/json"
	"fmt"
)

type Customer struct {
	Name  string   `json:"name"`
	Phone string   `json:"phone"` // NULL in the database for many
	Tags  []string `json:"tags"`
}

func main() {
	body, err := json.Marshal(Customer{Name: "Ada"})
	fmt.Println(string(body), err)
	fmt.Println(`{"name":"Ada","phone":null,"tags":[]} is what the old system sent`)
}
