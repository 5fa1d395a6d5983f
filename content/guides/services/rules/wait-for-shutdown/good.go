package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:8080")
	if err != nil {
		fmt.Println(err)
		return
	}
	server := &http.Server{ReadHeaderTimeout: 5 * time.Second}
	server.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(2 * time.Second)
		fmt.Fprint(w, "paid")
	})
	var customers sync.WaitGroup
	customers.Go(func() { customer(listener.Addr().String()) })

	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()

	time.Sleep(time.Second) // SIGTERM comes
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		fmt.Println("not all answered:", err)
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		fmt.Println("serve:", err)
	}
	customers.Wait()
}

func customer(addr string) {
	resp, err := http.Get("http://" + addr + "/pay")
	if err != nil {
		fmt.Println("customer:", err)
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	fmt.Println("customer:", string(body), err)
}
