//go:build go1.21

package main

import "fmt"

func main() {
	var send []func()
	for _, customer := range []string{"Ada", "Grace", "Barbara"} {
		send = append(send, func() { fmt.Println("webhook for", customer) })
	}
	for _, f := range send {
		f()
	}
}
