package main

import (
	"bytes"
	"fmt"
	"runtime"
)

// report renders in the background. The caller has lost interest.
func report(order int) {
	done := make(chan []byte)
	go func() {
		done <- bytes.Repeat([]byte("x"), 128<<10) // a page of 128 KiB
	}()
}

func main() {
	goroutines, heap := runtime.NumGoroutine(), heapMiB()
	for order := range 200 {
		report(order)
	}
	runtime.Gosched() // let all of them run into the send

	heap = heapMiB() - heap // heapMiB runs the garbage collector first
	fmt.Println("goroutines left:", runtime.NumGoroutine()-goroutines)
	fmt.Printf("memory kept: %.0f MiB\n", heap)
}

func heapMiB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
