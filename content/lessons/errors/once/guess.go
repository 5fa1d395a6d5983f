package main

import (
	"errors"
	"fmt"
)

var lines int

func logged(err error) error { lines++; return err }

func query() error { return logged(errors.New("timeout")) }
func pay() error   { return logged(fmt.Errorf("pay: %w", query())) }

func main() {
	var err error
	for range 3 {
		err = pay()
	}
	_ = logged(err)
	fmt.Println(err)
	fmt.Println("lines in the log:", lines)
}
