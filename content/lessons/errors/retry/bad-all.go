package main

import (
	"errors"
	"fmt"
)

func charge(card string) error {
	fmt.Println("bank: declined", card)
	return errors.New("card declined")
}

func main() {
	var err error
	for range 4 {
		if err = charge("4111"); err == nil {
			break
		}
	}
	fmt.Println("order 17:", err)
}
