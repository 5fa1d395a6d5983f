package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"
)

// store is at the far end: the part that waits.
type store struct{}

func (store) history(ctx context.Context, user string) (string, error) {
	select { // a real store hands ctx on: db.QueryContext(ctx, …)
	case <-time.After(2 * time.Second):
		return "history of " + user, nil
	case <-ctx.Done():
		return "", fmt.Errorf("history of %s: %w", user, context.Cause(ctx))
	}
}

type recommender struct{ store store }

func (r recommender) forUser(ctx context.Context, user string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second) // this step's own budget
	defer cancel()
	return r.store.history(ctx, user)
}

func main() {
	start := time.Now()
	returned := make(chan struct{})
	rec := recommender{}

	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer close(returned)
		answer, err := rec.forUser(r.Context(), r.URL.Query().Get("user"))
		if err != nil {
			fmt.Printf("server: %v after %v\n", err, time.Since(start).Round(50*time.Millisecond))
			return
		}
		fmt.Fprintln(w, answer)
	}))
	defer server.Close()

	// A caller who waits 300ms, then closes the connection.
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/?user=ada", nil)
	_, err := server.Client().Do(req)
	<-returned
	fmt.Println("client gave up at its deadline:", errors.Is(err, context.DeadlineExceeded))
}
