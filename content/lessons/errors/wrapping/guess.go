package main

import (
	"errors"
	"fmt"
	"io"
)

func read() error {
	return fmt.Errorf("line 12: %w", io.ErrUnexpectedEOF)
}

func main() {
	err := fmt.Errorf("import: %v", read())
	fmt.Println(err)
	fmt.Println(errors.Is(err, io.ErrUnexpectedEOF))
}
