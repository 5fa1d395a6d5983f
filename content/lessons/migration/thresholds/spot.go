package main

import "fmt"

type sample struct{ requests, errors int }

func verdict(canary sample) string {
	if canary.requests == 0 {
		return "hold"
	}
	rate := canary.errors / canary.requests
	if float64(rate) > 0.001 {
		return "roll back"
	}
	return "promote"
}

func main() {
	fmt.Println(verdict(sample{requests: 20_000, errors: 900}))
}
