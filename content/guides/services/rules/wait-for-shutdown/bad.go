package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
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
	go customer(listener.Addr().String())
	go func() {
		time.Sleep(time.Second) // SIGTERM comes
		server.Shutdown(context.Background())
	}()
	fmt.Println(server.Serve(listener))
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
