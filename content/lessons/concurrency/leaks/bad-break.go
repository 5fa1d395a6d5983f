package main

import (
	"context"
	"fmt"
	"time"
)

func poll(ctx context.Context, changes <-chan string) {
	for rounds := 1; ; rounds++ {
		select {
		case change := <-changes:
			fmt.Println(change)
		case <-ctx.Done():
			fmt.Println("done, leaving")
			break
		}
		if rounds == 5 {
			fmt.Println("still here; for this page, the program ends")
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	poll(ctx, make(chan string))
}
