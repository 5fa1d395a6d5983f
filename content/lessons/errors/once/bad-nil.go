package main

import (
	"errors"
	"fmt"
)

func charge(invoice int) error {
	err := errors.New("card declined")
	if err != nil {
		fmt.Println("log: error: charge:", err)
	}
	return nil
}

func complete(invoice int) error {
	if err := charge(invoice); err != nil {
		return err
	}
	fmt.Println("shipped", invoice)
	return nil
}

func main() { fmt.Println(complete(17)) }
