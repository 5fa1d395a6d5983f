package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
)

func main() {
	_, cents := strconv.Atoi("12.50")
	joined := errors.Join(
		fmt.Errorf("rates: %w", fs.ErrNotExist),
		fmt.Errorf("cents: %w", cents),
	)
	err := fmt.Errorf("export 7: %w", joined)

	fmt.Println(errors.Is(err, fs.ErrNotExist))
	fmt.Println(errors.Is(err, strconv.ErrSyntax))
	fmt.Println(errors.Unwrap(err) == joined, errors.Unwrap(joined))
	fmt.Printf("%q\n", err)
}
