package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func pay(w http.ResponseWriter, r *http.Request) {
	time.Sleep(300 * time.Millisecond) // the bank
	fmt.Fprint(w, "paid")
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt) // and syscall.SIGTERM
	defer stop()
	time.AfterFunc(200*time.Millisecond, stop) // the deploy: nobody sends a signal to a page

	listener, err := net.Listen("tcp", "127.0.0.1:8080")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(pay)}
	go server.Serve(listener)
	go customer("Ana", 100*time.Millisecond)
	go customer("Ben", 250*time.Millisecond)

	<-ctx.Done()
	say("stopping")

	limit, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	err = server.Shutdown(limit)
	say("all requests are over: ", err)
}

func customer(name string, at time.Duration) {
	time.Sleep(at)
	resp, err := http.Get("http://127.0.0.1:8080/pay")
	if err != nil {
		say(name, " is told: ", err)
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	say(name, " is told: ", string(body), " ", err)
}

var start = time.Now()

func say(what ...any) {
	fmt.Println(time.Since(start).Round(10*time.Millisecond), fmt.Sprint(what...))
}
