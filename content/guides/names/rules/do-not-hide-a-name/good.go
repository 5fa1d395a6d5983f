package main

import (
	"errors"
	"fmt"
)

func save(order int) error {
	if order == 18 {
		return errors.New("disk is full")
	}
	return nil
}

func saveAll(orders []int) error {
	for _, order := range orders {
		if err := save(order); err != nil {
			return fmt.Errorf("save order %d: %w", order, err)
		}
	}
	return nil
}

func main() {
	fmt.Println(saveAll([]int{17, 18, 19}))
}
