package main

import (
	"errors"
	"fmt"
)

var errNotFound = errors.New("no such customer")

func find(mail string) (int, error) {
	switch mail {
	case "ada@acme.example":
		return 1, nil
	case "bob@acme.example":
		return 0, errors.New("database: connection reset")
	}
	return 0, errNotFound
}

func findOrCreate(mail string) int {
	id, err := find(mail)
	if err != nil {
		fmt.Println("new customer:", mail)
		return 2
	}
	return id
}

func main() {
	for _, mail := range []string{"ada@acme.example", "bob@acme.example", "cyd@acme.example"} {
		fmt.Println(findOrCreate(mail))
	}
}
