package main

import (
	"errors"
	"fmt"
	"strings"
)

func find(id int) error {
	if id == 18 {
		return errors.New("customer 18: not found")
	}
	return errors.New("lookup tax.internal: host not found")
}

func status(err error) int {
	if strings.Contains(err.Error(), "not found") {
		return 404
	}
	return 500
}

func main() {
	fmt.Println("no such customer:", status(find(18)))
	fmt.Println("the tax service is away:", status(find(19)))
}
