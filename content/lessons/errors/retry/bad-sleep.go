package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func retry(ctx context.Context, do func(context.Context) error) (err error) {
	for wait := time.Second; wait < time.Minute; wait *= 2 {
		if err = do(ctx); err == nil {
			return nil
		}
		time.Sleep(wait)
	}
	return err
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	start := time.Now()
	err := retry(ctx, func(ctx context.Context) error {
		fmt.Println("called after", time.Since(start), "context:", ctx.Err())
		return errors.New("tax: status 503")
	})
	fmt.Println(err, "after", time.Since(start))
}
