package main

import (
	"errors"
	"fmt"
)

func closeAll(names []string) error {
	var err error
	for _, name := range names {
		err = closeOne(name)
	}
	return err
}

func closeOne(name string) error {
	if name == "ledger" {
		return errors.New("ledger: not written to disk")
	}
	return nil
}

func main() {
	fmt.Println(closeAll([]string{"orders", "ledger", "log"}))
}
