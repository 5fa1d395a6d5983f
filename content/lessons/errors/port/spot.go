package main

import (
	"errors"
	"fmt"
)

var busy = map[string]bool{}

func read(day string) (string, error) {
	if day == "tue" {
		return "", errors.New("read tue: unexpected EOF")
	}
	return "USD=108", nil
}

func importRates(day string) error {
	if busy["rates"] {
		return errors.New("another import is running")
	}
	busy["rates"] = true
	text, err := read(day)
	if err != nil {
		return err
	}
	fmt.Println(day, text)
	busy["rates"] = false
	return nil
}

func main() {
	for _, day := range []string{"mon", "tue", "wed"} {
		fmt.Println(importRates(day))
	}
}
