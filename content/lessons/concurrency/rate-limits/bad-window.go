package main

import (
	"fmt"
	"time"
)

// A Window allows ten calls in each second of the clock.
type Window struct {
	second int64
	calls  int
}

func (w *Window) Allow() bool {
	if now := time.Now().Unix(); now != w.second {
		w.second, w.calls = now, 0
	}
	w.calls++
	return w.calls <= 10
}

func main() {
	var w Window
	time.Sleep(950 * time.Millisecond)
	start, allowed := time.Now(), 0
	for range 40 {
		if w.Allow() {
			allowed++
		}
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println(allowed, "calls within", time.Since(start))
}
