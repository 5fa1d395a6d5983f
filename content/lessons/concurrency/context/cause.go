package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var (
	errTooSlow  = errors.New("recommendations: over the 200ms budget")
	errDraining = errors.New("the service is draining")
)

func report(ctx context.Context, what string) {
	<-ctx.Done()
	fmt.Printf("%s\n  Err:   %v\n  Cause: %v\n", what, ctx.Err(), context.Cause(ctx))
}

func main() {
	service, stop := context.WithCancelCause(context.Background())
	defer stop(nil)

	slow, cancelSlow := context.WithTimeoutCause(service, 200*time.Millisecond, errTooSlow)
	defer cancelSlow()
	report(slow, "a slow request")

	cut, cancelCut := context.WithTimeoutCause(service, time.Minute, errTooSlow)
	defer cancelCut()
	stop(errDraining)
	report(cut, "a request during shutdown")

	err := fmt.Errorf("recommend for user 7: %w", context.Cause(cut))
	fmt.Println(err, errors.Is(err, errDraining), errors.Is(err, context.Canceled))
}
