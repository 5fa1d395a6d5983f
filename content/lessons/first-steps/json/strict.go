package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

type Order struct {
	ID    int `json:"id"`
	Cents int `json:"cents"`
}

func decode(body string) (Order, error) {
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.DisallowUnknownFields()
	var order Order
	err := decoder.Decode(&order)
	return order, err
}

func main() {
	for _, body := range []string{
		`{"id": 17, "cents": 1250}`,
		`{"id": 17, "cent": 1250}`,
		`{"id": 17, "cents": "1250"}`,
		`{"id": 17, "cents": 12.5}`,
		`{"id": 17, "cents": }`,
		`{"id": 17`,
		``,
	} {
		order, err := decode(body)
		fmt.Printf("%-28s %+v %v\n", body, order, err)

		var wrongType *json.UnmarshalTypeError
		if errors.As(err, &wrongType) {
			fmt.Printf("%-28s the field is %q, at byte %d\n", "", wrongType.Field, wrongType.Offset)
		}
	}
}
