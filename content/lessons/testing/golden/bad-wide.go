package main

import (
	"regexp"
	"testing"
)

const golden = `payment N of N
charged N.N EUR
`

var digits = regexp.MustCompile(`\d+`)

func TestPayment(t *testing.T) {
	for _, got := range []string{
		"payment 8841 of 2026\ncharged 12.30 EUR\n",
		"payment 8842 of 2026\ncharged 1230.0 EUR\n",
	} {
		if digits.ReplaceAllString(got, "N") != golden {
			t.Errorf("not as in the golden file:\n%s", got)
		}
	}
}
