package main

import (
	"fmt"
	"os"
	"strconv"
)

func order(quantity string) error {
	n, err := strconv.Atoi(quantity)
	if err != nil {
		return err
	}
	_ = os.Remove("/tmp/draft") // there may be none, which is as good
	fmt.Println("ordered", n)
	return nil
}

func main() {
	fmt.Println(order("3"))
	fmt.Println(order("1O"))
}
