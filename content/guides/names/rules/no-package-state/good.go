package main

import "fmt"

type shop struct{ stock map[string]int }

func newShop() *shop { return &shop{stock: map[string]int{"atlas": 1}} }

func (s *shop) order(item string) bool {
	if s.stock[item] == 0 {
		return false
	}
	s.stock[item]--
	return true
}

func main() {
	fmt.Println("first test, want true: ", newShop().order("atlas"))
	fmt.Println("second test, want true:", newShop().order("atlas"))
}
