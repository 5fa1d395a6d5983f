package main

import (
	"errors"
	"fmt"
	"os"
)

func charge(invoice int) error {
	if invoice == 18 {
		return errors.New("charge: card declined")
	}
	fmt.Println("charged", invoice)
	return nil
}

func run() error {
	defer fmt.Println("transaction is rolled back")
	if err := charge(17); err != nil {
		return err
	}
	return charge(18)
}

func main() {
	if err := run(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
