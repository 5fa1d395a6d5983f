package main

import (
	"errors"
	"fmt"
)

func save() error {
	var err error
	defer func() { err = errors.New("close failed") }()
	return err
}

func saveNamed() (err error) {
	defer func() { err = errors.New("close failed") }()
	return err
}

func main() {
	fmt.Println(save())
	fmt.Println(saveNamed())
}
