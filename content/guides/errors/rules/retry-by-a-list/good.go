package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"
)

var (
	errDeclined = errors.New("card declined")
	errBusy     = errors.New("bank: status 503")
)

var calls int

func charge() error {
	calls++
	fmt.Println("bank: call", calls)
	if calls == 1 {
		return errBusy
	}
	return errDeclined
}

func retry(ctx context.Context, attempts int, do func() error) error {
	wait := 100 * time.Millisecond
	for attempt := 1; ; attempt++ {
		err := do()
		if !errors.Is(err, errBusy) || attempt == attempts {
			return err
		}
		select {
		case <-time.After(wait - rand.N(wait/2)):
			wait = min(2*wait, 5*time.Second)
		case <-ctx.Done():
			return fmt.Errorf("%w (%w)", err, context.Cause(ctx))
		}
	}
}

func main() {
	fmt.Println(retry(context.Background(), 4, charge))
}
