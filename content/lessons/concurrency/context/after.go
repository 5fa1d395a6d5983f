package main

import (
	"context"
	"fmt"
	"net"
	"time"
)

// readLine waits on a connection. Read has no ctx parameter, so the
// end of ctx is turned into something that Read does understand.
func readLine(ctx context.Context, conn net.Conn) (string, error) {
	stop := context.AfterFunc(ctx, func() {
		conn.SetReadDeadline(time.Now()) // wakes the blocked Read
	})
	defer stop()

	buf := make([]byte, 64)
	n, err := conn.Read(buf)
	if err != nil && ctx.Err() != nil {
		return "", fmt.Errorf("read: %w", context.Cause(ctx))
	}
	return string(buf[:n]), err
}

// audit must be written although the request is over: same values,
// no cancellation, and a deadline of its own.
func audit(ctx context.Context, what string) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()

	select {
	case <-time.After(10 * time.Millisecond): // the write
		fmt.Println("audit:", what)
		return nil
	case <-ctx.Done():
		return fmt.Errorf("audit: %w", ctx.Err())
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()

	here, there := net.Pipe() // nobody writes to there
	defer there.Close()
	defer here.Close()

	_, err := readLine(ctx, here)
	fmt.Println(err)
	fmt.Println("the request's context:", ctx.Err())
	if err := audit(ctx, "read failed"); err != nil {
		fmt.Println(err)
	}
}
