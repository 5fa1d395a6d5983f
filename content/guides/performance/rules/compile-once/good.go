package main

import (
	"fmt"
	"regexp"
	"testing"
)

var (
	number = regexp.MustCompile(`^INV-\d{4}$`)
	valid  bool
)

func main() {
	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		valid = number.MatchString("INV-0017")
	}) > 10, "valid:", valid)
}
