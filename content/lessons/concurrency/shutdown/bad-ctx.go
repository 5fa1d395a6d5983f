package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

func main() {
	ctx, stop := context.WithCancel(context.Background()) // signal.NotifyContext
	time.AfterFunc(100*time.Millisecond, stop)            // SIGTERM

	listener, err := net.Listen("tcp", "127.0.0.1:8080")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(300 * time.Millisecond)
		fmt.Println("charged, order marked as paid")
	})}
	go server.Serve(listener)
	go http.Get("http://127.0.0.1:8080/pay")

	<-ctx.Done()
	fmt.Println("shutdown:", server.Shutdown(ctx))
}
