package main

import (
	"errors"
	"fmt"
	"io"
)

// A BatchError says which payment of a batch failed, and why.
type BatchError struct {
	Index int
	Err   error
}

func (e *BatchError) Error() string { return fmt.Sprintf("payment %d: %v", e.Index, e.Err) }
func (e *BatchError) Unwrap() error { return e.Err }

func main() {
	var err error = &BatchError{Index: 3, Err: io.ErrUnexpectedEOF}
	fmt.Println(err)
	fmt.Println(errors.Is(err, io.ErrUnexpectedEOF))
}
