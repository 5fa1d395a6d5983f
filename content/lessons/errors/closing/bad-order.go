package main

import (
	"bufio"
	"fmt"
	"os"
)

func export(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	defer w.Flush()
	defer file.Close()
	_, err = fmt.Fprintln(w, "17;4200")
	return err
}

func main() {
	fmt.Println("export:", export("/tmp/orders.csv"))
	data, err := os.ReadFile("/tmp/orders.csv")
	fmt.Printf("%q %v\n", data, err)
}
