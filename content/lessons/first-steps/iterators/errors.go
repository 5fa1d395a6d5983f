package main

import (
	"errors"
	"fmt"
	"iter"
)

// Rows yields orders. If reading fails, the last pair has the error.
func Rows() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, order := range []string{"17 pen", "18 book"} {
			if !yield(order, nil) {
				return
			}
		}
		yield("", errors.New("connection reset"))
	}
}

func main() {
	for order, err := range Rows() {
		if err != nil {
			fmt.Println("export stopped:", err)
			return
		}
		fmt.Println(order)
	}
}
