package main

import (
	"errors"
	"fmt"
)

var ErrDeclined = errors.New("card declined")

func charge() error { return errors.New("card declined") }

func main() {
	err := fmt.Errorf("order 17: %w", charge())
	fmt.Println(err)
	fmt.Println(errors.Is(err, ErrDeclined))
}
