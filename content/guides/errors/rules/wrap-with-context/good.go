package main

import (
	"fmt"
	"os"
)

func readRates(path string) ([]byte, error) {
	return os.ReadFile(path) // its error names the operation and the path
}

func convert(invoice int, path string) error {
	_, err := readRates(path)
	if err != nil {
		return fmt.Errorf("convert invoice %d: %w", invoice, err)
	}
	return nil
}

func main() {
	fmt.Println(convert(17, "/tmp/rates.json"))
}
