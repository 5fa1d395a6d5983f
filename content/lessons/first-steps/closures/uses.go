package main

import (
	"fmt"
	"slices"
	"strings"
)

type Handler func(order string) error

// Audited returns a handler that reports each call of another one.
func Audited(name string, next Handler) Handler {
	calls := 0
	return func(order string) error {
		calls++
		err := next(order)
		fmt.Printf("%s call %d: %s: %v\n", name, calls, order, err)
		return err
	}
}

type Shop struct{ paid []string }

func (s *Shop) Pay(order string) error {
	s.paid = append(s.paid, order)
	return nil
}

func main() {
	var shop Shop
	pay := Audited("pay", shop.Pay)
	pay("17 pen")
	pay("18 book")

	search := "book"
	found := slices.ContainsFunc(shop.paid, func(order string) bool {
		return strings.HasSuffix(order, search)
	})
	fmt.Println(found)
}
