package main

import (
	"fmt"
	"os"
)

func readRates(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("Failed to read file %s: %w", path, err)
	}
	return data, nil
}

func convert(invoice int, path string) error {
	_, err := readRates(path)
	if err != nil {
		return fmt.Errorf("Error: could not read rates from %s: %w", path, err)
	}
	return nil
}

func main() {
	fmt.Println(convert(17, "/tmp/rates.json"))
}
