package main

import (
	"errors"
	"fmt"
)

// split divides an amount among people. What cannot be divided is the rest.
func split(cents, people int) (share, rest int, err error) {
	if people <= 0 {
		return 0, 0, errors.New("nobody to split it among")
	}
	return cents / people, cents % people, nil
}

func main() {
	share, rest, err := split(10_000, 3)
	fmt.Println(share, rest, err)

	share, _, err = split(500, 0)
	if err != nil {
		fmt.Println("cannot split:", err)
		return
	}
	fmt.Println("each pays", share)
}
