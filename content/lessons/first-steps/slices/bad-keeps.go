package main

import (
	"bytes"
	"fmt"
	"runtime"
)

// receive stands for reading a request's body of 256 KiB.
func receive() []byte { return make([]byte, 256<<10) }

func main() {
	before := heapMiB()
	var views, copies [][]byte
	for range 100 {
		views = append(views, receive()[:16])
	}
	fmt.Printf("100 signatures of 16 bytes: %.1f MiB\n", heapMiB()-before)

	for _, view := range views {
		copies = append(copies, bytes.Clone(view))
	}
	views = nil
	fmt.Printf("the same, cloned: %.1f MiB\n", heapMiB()-before)
	runtime.KeepAlive(copies)
}

func heapMiB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
