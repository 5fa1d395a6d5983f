package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
)

func main() {
	_, missing := os.ReadFile("/tmp/rates.json")
	_, large := strconv.Atoi("99999999999999999999")
	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()

	fmt.Println(errors.Is(missing, fs.ErrNotExist))
	fmt.Println(errors.Is(large, strconv.ErrRange))
	fmt.Println(errors.Is(ctx.Err(), context.DeadlineExceeded))
	if problem, ok := errors.AsType[*fs.PathError](missing); ok {
		fmt.Println(problem.Op, problem.Path)
	}
}
