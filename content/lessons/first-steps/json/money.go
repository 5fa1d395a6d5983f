package main

import (
	"encoding/json"
	"fmt"
)

// A State is a word in JSON and a number in Go.
type State int

const (
	Open State = iota
	Paid
	Shipped
)

var names = map[State]string{Open: "open", Paid: "paid", Shipped: "shipped"}

func (s State) MarshalText() ([]byte, error) {
	name, ok := names[s]
	if !ok {
		return nil, fmt.Errorf("no such state: %d", int(s))
	}
	return []byte(name), nil
}

func (s *State) UnmarshalText(text []byte) error {
	for state, name := range names {
		if name == string(text) {
			*s = state
			return nil
		}
	}
	return fmt.Errorf("unknown state %q", text)
}

type Order struct {
	ID    int   `json:"id"`
	State State `json:"state"`
}

func main() {
	data, err := json.Marshal([]Order{{17, Paid}, {18, Open}})
	fmt.Println(string(data), err)

	var order Order
	fmt.Println(json.Unmarshal([]byte(`{"id": 19, "state": "shipped"}`), &order), order.State == Shipped)
	fmt.Println(json.Unmarshal([]byte(`{"id": 20, "state": "lost"}`), &order))
}
