package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

type Order struct {
	Item  string
	Count int
	Paid  bool
}

// A createRequest is what a client may say about a new order.
type createRequest struct {
	Item  string `json:"item"`
	Count int    `json:"count"`
}

func (r createRequest) check() error {
	var problems []error
	if r.Item == "" {
		problems = append(problems, errors.New("item is missing"))
	}
	if r.Count < 1 {
		problems = append(problems, fmt.Errorf("count is %d, and must be at least 1", r.Count))
	}
	return errors.Join(problems...)
}

func create(body string) (Order, error) {
	var r createRequest
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		return Order{}, err
	}
	if err := r.check(); err != nil {
		return Order{}, err
	}
	return Order{Item: r.Item, Count: r.Count}, nil
}

func main() {
	fmt.Println(create(`{"item": "tea", "count": 2, "paid": true}`))
	fmt.Println(create(`{"item": "", "count": -2}`))
}
