// Command server is a small orders service to put load on. Its database is a
// number of connections and a time that a query takes.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "address to listen on")
	pool := flag.Int("pool", 5, "connections to the database")
	query := flag.Duration("query", 20*time.Millisecond, "how long a query takes")
	leak := flag.Int("leak", 0, "leak a goroutine in every n-th request; 0 for none")
	flag.Parse()

	server := &http.Server{
		Addr:              *addr,
		Handler:           newHandler(*pool, *query, *leak),
		ReadHeaderTimeout: 5 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		stopped <- server.Shutdown(ctx)
	}()
	log.Printf("listening on http://%s, %d connections, %v a query", *addr, *pool, *query)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	if err := <-stopped; err != nil {
		log.Fatal(err)
	}
}
