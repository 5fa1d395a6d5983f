package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func lookup(ctx context.Context, user string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Hour)
	if user == "" {
		return errors.New("lookup: no user")
	}
	<-time.After(time.Millisecond) // stands for a call that uses ctx
	cancel()
	return ctx.Err()
}

func main() {
	fmt.Println(lookup(context.Background(), ""))
}
