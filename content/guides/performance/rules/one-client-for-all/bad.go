package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
)

// connections counts those that the server accepts.
func connections(server *httptest.Server) *atomic.Int64 {
	var opened atomic.Int64
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			opened.Add(1)
		}
	}
	return &opened
}

func get(client *http.Client, url string) error {
	resp, err := client.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return err
}

func main() {
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	opened := connections(server)
	server.Start()
	defer server.Close()
	for range 10 {
		client := &http.Client{Transport: &http.Transport{}}
		if err := get(client, server.URL); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println("connections:", opened.Load())
}
