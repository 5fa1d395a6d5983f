package main

import (
	"context"
	"fmt"
)

// Rate asks the bank, at most until ctx ends.
func Rate(ctx context.Context, currency string) (float64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if currency == "EUR" {
		return 0.92, nil
	}
	return 0, fmt.Errorf("rate of %q: unknown currency", currency)
}

func main() {
	for _, currency := range []string{"EUR", "EURO"} {
		rate, err := Rate(context.Background(), currency)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("100 USD in %s: %v\n", currency, 100*rate)
	}
}
