package main

import (
	"context"
	"errors"
	"fmt"
	"os"
)

func timedOut(err error) bool {
	timeout, ok := errors.AsType[interface {
		error
		Timeout() bool
	}](err)
	return ok && timeout.Timeout()
}

func main() {
	fmt.Println(timedOut(fmt.Errorf("charge: %w", context.DeadlineExceeded)))
	fmt.Println(timedOut(fmt.Errorf("charge: %w", os.ErrDeadlineExceeded)))
	fmt.Println(timedOut(errors.New("card declined")))
}
