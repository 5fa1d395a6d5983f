package main

import (
	"errors"
	"fmt"
)

func main() {
	var ok error
	full := errors.New("disk is full")
	fmt.Println(errors.Join(ok, ok) == nil)
	fmt.Println(errors.Join(ok, full) == full)
	fmt.Println(errors.Join(ok, full))
}
