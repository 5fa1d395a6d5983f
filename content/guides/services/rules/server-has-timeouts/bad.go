package main

import (
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
	server := &http.Server{Handler: http.NotFoundHandler()}
	go server.Serve(listener)
	defer server.Close()
	fmt.Println("after a minute:", slowClient(listener.Addr().String()))
}

// slowClient sends half a header and waits for a minute.
func slowClient(addr string) string {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	start := time.Now()
	fmt.Fprint(conn, "GET / HTTP/1.1\r\nHost: shop")
	conn.SetReadDeadline(start.Add(time.Minute))
	if _, err := io.ReadAll(conn); err != nil {
		return "still connected"
	}
	return fmt.Sprint("closed by the server after ", time.Since(start).Round(time.Second))
}
