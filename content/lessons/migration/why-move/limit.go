package main

import "fmt"

// faster returns how much shorter a request gets when the part of it that the
// service computes itself is sped up. The rest is waiting for others.
func faster(ownMs, waitMs, times float64) float64 {
	before := ownMs + waitMs
	after := ownMs/times + waitMs
	return 100 * (1 - after/before)
}

func main() {
	for _, s := range []struct {
		name      string
		own, wait float64 // milliseconds
	}{
		{"recommendations", 170, 30},
		{"invoice as PDF", 400, 100},
		{"order details", 12, 188},
	} {
		fmt.Printf("%-16s computes %3.0f ms, waits %3.0f ms: 5 times faster code, %2.0f%% shorter\n",
			s.name, s.own, s.wait, faster(s.own, s.wait, 5))
	}
}
