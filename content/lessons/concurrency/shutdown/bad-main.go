package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:8080")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("charging the card")
		time.Sleep(300 * time.Millisecond)
		fmt.Println("charged, order marked as paid")
	})}
	go http.Get("http://127.0.0.1:8080/pay")
	time.AfterFunc(100*time.Millisecond, func() { // on SIGTERM
		server.Shutdown(context.Background())
		fmt.Println("all requests are over")
	})

	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		panic(err)
	}
	fmt.Println("main returns")
}
