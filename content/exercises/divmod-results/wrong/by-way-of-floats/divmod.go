package main

import (
	"errors"
	"fmt"
	"math"
)

// DivMod divides like Python's divmod: the quotient is rounded down, and the
// remainder has the sign of b. So a == quotient*b + remainder, always.
//
// When b is 0 it returns an error, and 0 for both results.
func DivMod(a, b int) (quotient, remainder int, err error) {
	if b == 0 {
		return 0, 0, errors.New("division by zero")
	}
	quotient = int(math.Floor(float64(a) / float64(b)))
	return quotient, a - quotient*b, nil
}

// Share returns what person i pays, counted from 0, when an amount is split
// among people. The shares add up to cents and differ by one cent at most; the
// larger ones come first. A refund is a negative amount.
//
// It returns 0 and an error when people is not positive or i is not one of them.
func Share(cents, people, i int) (int, error) {
	if i < 0 || i >= people {
		return 0, fmt.Errorf("person %d of %d", i, people)
	}
	share, rest, err := DivMod(cents, people)
	if err != nil {
		return 0, err
	}
	if i < rest {
		share++
	}
	return share, nil
}
