package main

import (
	"math"
	"testing"
)

func TestPositiveNumbersDivideAsEverywhere(t *testing.T) {
	expect(t, 7, 2, 3, 1)
	expect(t, 6, 2, 3, 0)
	expect(t, 1, 2, 0, 1)
	expect(t, 0, 5, 0, 0)
}

func TestTheQuotientIsRoundedDown(t *testing.T) {
	expect(t, -7, 2, -4, 1)
	expect(t, -1, 1000, -1, 999)
	expect(t, 7, -2, -4, -1)
	expect(t, -7, -2, 3, -1)
}

func TestWithoutARemainderThereIsNothingToRound(t *testing.T) {
	expect(t, -6, 2, -3, 0)
	expect(t, 6, -2, -3, 0)
	expect(t, -6, -2, 3, 0)
}

func TestLargeAmountsStayExact(t *testing.T) {
	expect(t, 9_007_199_254_740_993, 2, 4_503_599_627_370_496, 1) // 2 to the 53rd, plus 1
	expect(t, math.MaxInt64, 10, 922_337_203_685_477_580, 7)
	expect(t, math.MaxInt64-1, math.MaxInt64, 0, math.MaxInt64-1)
}

func TestQuotientAndRemainderMakeTheNumberAgain(t *testing.T) {
	for a := -50; a <= 50; a++ {
		for b := -7; b <= 7; b++ {
			if b == 0 {
				continue
			}
			quotient, remainder, _ := divMod(t, a, b)
			if quotient*b+remainder != a {
				t.Fatalf("DivMod(%d, %d) = %d, %d, and %d*%d + %d is %d, not %d",
					a, b, quotient, remainder, quotient, b, remainder, quotient*b+remainder, a)
			}
			if b > 0 && (remainder < 0 || remainder >= b) || b < 0 && (remainder > 0 || remainder <= b) {
				t.Fatalf("DivMod(%d, %d) has the remainder %d: it lies between 0 and %d, and never reaches %d", a, b, remainder, b, b)
			}
		}
	}
}

func TestDivisionByZeroIsAnError(t *testing.T) {
	quotient, remainder, err := divMod(t, 7, 0)
	if err == nil {
		t.Errorf("DivMod(7, 0) = %d, %d and no error. There is no right result, so the caller must hear of it: return an error.", quotient, remainder)
	}
	if err != nil && (quotient != 0 || remainder != 0) {
		t.Errorf("DivMod(7, 0) = %d, %d with an error, want 0, 0: next to an error, results are zero.", quotient, remainder)
	}
}

func TestTheSharesAddUp(t *testing.T) {
	for _, c := range []struct{ cents, people int }{{10_000, 3}, {10_000, 4}, {2, 5}, {-10_000, 3}, {-1, 4}, {0, 2}, {999, 1}} {
		sum := 0
		var shares []int
		for i := range c.people {
			cents := share(t, c.cents, c.people, i)
			sum += cents
			shares = append(shares, cents)
			if i > 0 && (shares[i] > shares[i-1] || shares[0]-shares[i] > 1) {
				t.Errorf("%d cents among %d people: the shares begin %v. They differ by one cent at most, and the larger ones come first.",
					c.cents, c.people, shares)
			}
		}
		if sum != c.cents {
			t.Errorf("%d cents among %d people: the shares are %v, together %d. The remainder is to be paid, too: one cent each, by the first ones.",
				c.cents, c.people, shares, sum)
		}
	}
}

func TestAShareNeedsAPersonToPayIt(t *testing.T) {
	nobody(t, 100, 0, 0)
	nobody(t, 100, -2, 0)
	nobody(t, 100, 3, 3)
	nobody(t, 100, 3, -1)
}

// nobody expects an error from Share.
func nobody(t *testing.T, cents, people, i int) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("Share(%d, %d, %d) panics: %v. It returns an error.", cents, people, i, reason)
		}
	}()
	share, err := Share(cents, people, i)
	if err == nil {
		t.Errorf("Share(%d, %d, %d) = %d and no error. There is no such person: return an error, and pass on the one you get from DivMod.",
			cents, people, i, share)
	} else if share != 0 {
		t.Errorf("Share(%d, %d, %d) = %d with an error, want 0: next to an error, results are zero.", cents, people, i, share)
	}
}

func expect(t *testing.T, a, b, quotient, remainder int) {
	t.Helper()
	q, r, err := divMod(t, a, b)
	if err != nil {
		t.Errorf("DivMod(%d, %d) returns the error %q, want %d, %d and no error", a, b, err, quotient, remainder)
	}
	if q != quotient || r != remainder {
		t.Errorf("DivMod(%d, %d) = %d, %d, want %d, %d", a, b, q, r, quotient, remainder)
	}
}

// divMod calls DivMod, and says so when it panics.
func divMod(t *testing.T, a, b int) (quotient, remainder int, err error) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Fatalf("DivMod(%d, %d) panics: %v. In a service that ends the request, or the process: look at b before you divide.", a, b, reason)
		}
	}()
	return DivMod(a, b)
}

func share(t *testing.T, cents, people, i int) int {
	t.Helper()
	share, err := Share(cents, people, i)
	if err != nil {
		t.Errorf("Share(%d, %d, %d) returns the error %q, want none", cents, people, i, err)
	}
	return share
}
