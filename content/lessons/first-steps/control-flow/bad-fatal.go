package main

import (
	"errors"
	"fmt"
	"log"
)

func main() {
	fmt.Println("lock the table")
	defer fmt.Println("unlock the table")

	if err := export(); err != nil {
		log.Fatal(err)
	}
}

func export() error { return errors.New("disk is full") }
