package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	err := errors.Join(
		os.MkdirAll("/tmp/invoices", 0o700),
		os.WriteFile("/tmp/invoices/17.txt", []byte("invoice 17"), 0o600),
		os.WriteFile("/tmp/secret.txt", []byte("the key of the bank"), 0o600),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, asked := range []string{"17.txt", "../secret.txt"} {
		data, err := os.ReadFile(filepath.Join("/tmp/invoices", asked))
		fmt.Printf("joined: %q %v\n", data, err)
	}

	root, err := os.OpenRoot("/tmp/invoices")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer root.Close()
	for _, asked := range []string{"17.txt", "../secret.txt"} {
		data, err := root.ReadFile(asked)
		fmt.Printf("rooted: %q %v\n", data, err)
	}
}
