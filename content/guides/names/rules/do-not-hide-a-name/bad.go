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
	var err error
	for _, order := range orders {
		if err := save(order); err != nil {
			fmt.Println("order", order, "failed:", err)
		}
	}
	return err
}

func main() {
	fmt.Println(saveAll([]int{17, 18, 19}))
}
