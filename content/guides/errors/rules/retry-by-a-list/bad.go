package main

import (
	"errors"
	"fmt"
)

var (
	errDeclined = errors.New("card declined")
	errBusy     = errors.New("bank: status 503")
)

var calls int

func charge() error {
	calls++
	fmt.Println("bank: call", calls)
	if calls == 1 {
		return errBusy
	}
	return errDeclined
}

func main() {
	var err error
	for range 4 {
		if err = charge(); err == nil {
			break
		}
	}
	fmt.Println(err)
}
