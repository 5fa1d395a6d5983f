package main

import (
	"fmt"
	"runtime"
	"time"
)

type Conn struct{ beats int }

func Open() *Conn {
	c := &Conn{}
	go func() {
		for {
			time.Sleep(time.Second)
			c.beats++
		}
	}()
	return c
}

func (c *Conn) Close() {}

func main() {
	for range 100 {
		Open().Close()
	}
	fmt.Println("goroutines after 100 connections:", runtime.NumGoroutine())
}
