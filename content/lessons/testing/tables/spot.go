package main

import (
	"strconv"
	"testing"
)

func Cents(euros string) (int, error) {
	n, err := strconv.Atoi(euros)
	return 100 * n, err
}

func TestCents(t *testing.T) {
	cases := []struct {
		name, euros string
		want        int
	}{
		{"whole euros", "12", 1200},
		{"with cents", "12.30", 1230},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Cents(tc.euros)
			if err != nil {
				return
			}
			if got != tc.want {
				t.Errorf("Cents(%q) = %d, want %d", tc.euros, got, tc.want)
			}
		})
	}
}
