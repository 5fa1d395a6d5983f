package main

import (
	"fmt"
	"os"
)

func readRates(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("failed to read file %s: %w", path, err)
	}
	return data, nil
}

func convert(path string, cents int) (int, error) {
	rates, err := readRates(path)
	if err != nil {
		return 0, fmt.Errorf("error: could not read rates from %s: %w", path, err)
	}
	return cents * len(rates), nil
}

func main() {
	_, err := convert("/tmp/rates.json", 4200)
	fmt.Println(err)
}
