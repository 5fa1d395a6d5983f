package main

import (
	"encoding/json"
	"fmt"
	"time"
)

type Plain struct {
	Stock int
	Tags  []string
	Since time.Time
}

type OmitEmpty struct {
	Stock int       `json:",omitempty"`
	Tags  []string  `json:",omitempty"`
	Since time.Time `json:",omitempty"` // has no effect on a struct
}

type OmitZero struct {
	Stock int       `json:",omitzero"`
	Tags  []string  `json:",omitzero"`
	Since time.Time `json:",omitzero"`
}

func show(v any) {
	data, err := json.Marshal(v)
	fmt.Printf("%-15T %s %v\n", v, data, err)
}

func main() {
	show(Plain{})
	show(OmitEmpty{})
	show(OmitZero{})
	show(OmitEmpty{Tags: []string{}})
	show(OmitZero{Tags: []string{}})
}
