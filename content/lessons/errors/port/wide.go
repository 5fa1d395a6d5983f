package main

import (
	"errors"
	"fmt"
)

var errOutOfStock = errors.New("out of stock")

func reserve(order int) error {
	if order == 18 {
		return fmt.Errorf("reserve globe: %w", errOutOfStock)
	}
	return nil
}

func charge(order int) error {
	if order == 19 {
		return errors.New("charge: card declined")
	}
	return nil
}

func ship(order int) error { return nil }

// complete is what stood in the try, or in the chain of then.
func complete(order int) error {
	if err := reserve(order); err != nil {
		return err
	}
	if err := charge(order); err != nil {
		return err
	}
	return ship(order)
}

func main() {
	for _, order := range []int{17, 18, 19} {
		err := complete(order)
		switch { // what stood in the catch
		case err == nil:
			fmt.Println(order, "is on its way")
		case errors.Is(err, errOutOfStock):
			fmt.Println(order, "will be late")
		default:
			fmt.Println(order, "failed:", err)
		}
	}
}
