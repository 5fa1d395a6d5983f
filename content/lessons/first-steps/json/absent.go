package main

import (
	"encoding/json"
	"fmt"
)

// A Patch says what is to be changed. What is nil stays as it is.
type Patch struct {
	Stock *int    `json:"stock"`
	Name  *string `json:"name"`
}

func main() {
	for _, body := range []string{`{"stock": 0}`, `{"name": "lamp"}`, `{"stock": null}`} {
		var p Patch
		if err := json.Unmarshal([]byte(body), &p); err != nil {
			fmt.Println(err)
			continue
		}
		if p.Stock != nil {
			fmt.Println(body, "sets the stock to", *p.Stock)
		} else {
			fmt.Println(body, "leaves the stock alone")
		}
	}
}
