package main

import (
	"fmt"
	"regexp"
	"testing"
)

var valid bool

func main() {
	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		number := regexp.MustCompile(`^INV-\d{4}$`)
		valid = number.MatchString("INV-0017")
	}) > 10, "valid:", valid)
}
