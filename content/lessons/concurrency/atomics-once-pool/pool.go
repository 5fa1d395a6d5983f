package main

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"
)

var row = bytes.Repeat([]byte("invoice;"), 1000) // 8 kB

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func fresh() int {
	var buf bytes.Buffer
	for range 4 {
		buf.Write(row)
	}
	return buf.Len()
}

func pooled() int {
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset() // the last user's bytes are still in it
	for range 4 {
		buf.Write(row)
	}
	return buf.Len()
}

func allocated(export func() int) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 1000 {
		export()
	}
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) >> 20
}

func main() {
	fmt.Println("1,000 exports with a new buffer each: ", allocated(fresh), "MiB allocated")
	fmt.Println("1,000 exports with buffers of a pool: ", allocated(pooled), "MiB allocated")
}
