package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func load(parent context.Context, id int) (string, error) {
	ctx, cancel := context.WithTimeout(parent, time.Hour)
	defer cancel()
	if id < 0 {
		return "", errors.New("id is negative")
	}
	return query(ctx, id)
}

func query(ctx context.Context, id int) (string, error) {
	return fmt.Sprint("user ", id), ctx.Err()
}

func main() {
	fmt.Println(load(context.Background(), 7))
	fmt.Println(load(context.Background(), -1))
}
