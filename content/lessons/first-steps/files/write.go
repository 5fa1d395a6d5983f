package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
)

// export writes orders to a file, and says when it could not.
func export(name string, orders []string) (err error) {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()

	out := bufio.NewWriter(file)
	for _, order := range orders {
		fmt.Fprintln(out, order)
	}
	return out.Flush()
}

func main() {
	fmt.Println(export("/tmp/orders.txt", []string{"17 pen", "18 book"}))
	data, err := os.ReadFile("/tmp/orders.txt")
	fmt.Printf("%q %v\n", data, err)

	err = export("/tmp/no/such/folder/orders.txt", nil)
	fmt.Println(err)
	fmt.Println(errors.Is(err, os.ErrNotExist))
}
