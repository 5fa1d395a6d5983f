package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	const customers, clicks = 1000, 20
	both := 0
	for range customers {
		old, fresh := 0, 0
		for range clicks {
			if rand.IntN(100) < 10 {
				fresh++
			} else {
				old++
			}
		}
		if old > 0 && fresh > 0 {
			both++
		}
	}
	fmt.Printf("10%% of the requests go to the new system\n")
	fmt.Printf("%d of %d customers meet both within %d clicks\n", both, customers, clicks)
}
