package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	work := make(chan int, 1)
	before := heapMiB()
	for i := range 100_000 {
		work <- i
		select {
		case <-work:
		case <-time.After(time.Hour): // never needed, never stopped
		}
	}
	fmt.Println("100,000 timers of an hour each are left behind")
	fmt.Println("heap grew by more than 1 MiB:", heapMiB()-before > 1)
}

func heapMiB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
