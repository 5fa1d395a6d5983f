package main

import "fmt"

type number interface{ int | float64 }

func sum[N number](values []N) N {
	var sum N
	for _, value := range values {
		sum += value
	}
	return sum
}

// Cents is an amount of money.
type Cents int

func main() {
	fmt.Println(sum([]int{1, 2}))
	fmt.Println(sum([]Cents{1250, 9900}))
}
