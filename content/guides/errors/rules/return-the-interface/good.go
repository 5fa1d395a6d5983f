package main

import "fmt"

// An InvalidError names the field.
type InvalidError struct{ Field string }

func (e *InvalidError) Error() string { return e.Field + " is invalid" }

// validate returns an *InvalidError, or nil.
func validate(quantity int) error {
	if quantity < 1 {
		return &InvalidError{"quantity"}
	}
	return nil
}

func order(quantity int) error {
	return validate(quantity)
}

func main() {
	if err := order(3); err != nil {
		fmt.Printf("refused: %T\n", err)
		return
	}
	fmt.Println("ordered")
}
