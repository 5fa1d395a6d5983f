package main

import (
	"fmt"
	"strconv"
	"strings"
)

// Cents is an amount of money.
type Cents int64

// parseCents reads amounts as the old system writes them: "1.15".
func parseCents(s string) (Cents, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	if len(fraction) != 2 || strings.ContainsAny(s, "+-") {
		return 0, fmt.Errorf("%q is not an amount such as 1.15", s)
	}
	n, err := strconv.ParseInt(whole+fraction, 10, 64)
	return Cents(n), err
}

func main() {
	total := Cents(0)
	for range 10 {
		total += 10
	}
	fmt.Println(total == 100, total)
	fmt.Println(parseCents("1.15"))
	fmt.Println(parseCents("1.1"))
}
