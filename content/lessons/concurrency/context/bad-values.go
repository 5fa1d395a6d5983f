package main

import (
	"context"
	"fmt"
)

// charge says it needs an amount. In truth it needs a currency as well.
func charge(ctx context.Context, amount int) string {
	currency, ok := ctx.Value("currency").(string)
	if !ok {
		currency = "USD"
	}
	return fmt.Sprintf("%d %s", amount, currency)
}

func main() {
	ctx := context.WithValue(context.Background(), "curency", "JPY")
	fmt.Println("charged:", charge(ctx, 5000))
}
