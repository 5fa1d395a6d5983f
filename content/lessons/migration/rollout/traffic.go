package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

func bucket(flag, customer string) int {
	sum := sha256.Sum256([]byte(flag + ":" + customer))
	return int(binary.BigEndian.Uint64(sum[:8]) % 10_000)
}

// requests is what customer number i sends in a day: a few send a lot.
func requests(i int) int { return 1 + 200_000/(i+1) }

func main() {
	const customers = 2000
	total := 0
	for i := range customers {
		total += requests(i)
	}
	for _, flag := range []string{"invoices", "orders", "payments", "notes"} {
		people, traffic := 0, 0
		for i := range customers {
			if bucket(flag, fmt.Sprint("c-", i)) < 500 { // 5%
				people++
				traffic += requests(i)
			}
		}
		fmt.Printf("%-9s %.1f%% of the customers, %4.1f%% of the requests\n", flag,
			100*float64(people)/customers, 100*float64(traffic)/float64(total))
	}
}
