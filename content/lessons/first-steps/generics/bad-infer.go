package main

import (
	"encoding/json"
	"fmt"
)

type Order struct{ ID, Cents int }

func parse[T any](data string) (T, error) {
	var value T
	err := json.Unmarshal([]byte(data), &value)
	return value, err
}

func main() {
	order, err := parse(`{"ID": 17, "Cents": 1250}`)
	fmt.Println(order, err)
}
