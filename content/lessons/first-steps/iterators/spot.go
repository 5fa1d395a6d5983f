package main

import (
	"fmt"
	"iter"
)

type table struct{ open int }

func (t *table) Rows(rows ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		t.open++
		for _, row := range rows {
			if !yield(row) {
				return
			}
		}
		t.open--
	}
}

func main() {
	var orders table
	for range orders.Rows("17 pen", "18 book", "19 lamp") {
	}
	for row := range orders.Rows("17 pen", "18 book", "19 lamp") {
		if row == "18 book" {
			break
		}
	}
	fmt.Println("cursors still open:", orders.open)
}
