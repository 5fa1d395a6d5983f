package main

import (
	"fmt"
	"io/fs"
	"os"
)

func load(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("load settings: %w", err)
	}
	return data, nil
}

func main() {
	_, err := load("/tmp/settings.json")
	if err == fs.ErrNotExist {
		fmt.Println("no settings, taking the defaults")
		return
	}
	fmt.Println("cannot start:", err)
}
