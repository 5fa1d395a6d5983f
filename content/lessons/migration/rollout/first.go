package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// bucket is the customer's place, from 0 to 9999. It never moves.
func bucket(flag, customer string) int {
	sum := sha256.Sum256([]byte(flag + ":" + customer))
	return int(binary.BigEndian.Uint64(sum[:8]) % 10_000)
}

func main() {
	const customers = 1000
	for _, step := range []struct {
		day   int
		share int // hundredths of a percent
	}{{1, 100}, {3, 1000}, {5, 5000}, {7, 10_000}} {
		on := 0
		var first []string
		for i := range customers {
			customer := fmt.Sprint("c-", i)
			if bucket("invoices", customer) < step.share {
				on++
				if len(first) < 4 {
					first = append(first, customer)
				}
			}
		}
		bar := strings.Repeat("█", on*40/customers)
		fmt.Printf("day %d %3d%% %4d customers: %s …\n      %s\n", step.day, step.share/100, on, strings.Join(first, " "), bar)
	}
}
