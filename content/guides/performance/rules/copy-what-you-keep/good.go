package main

import (
	"bytes"
	"fmt"
	"runtime"
)

var ids [][]byte

func heldMiB() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc >> 20
}

func main() {
	for range 20 {
		message := make([]byte, 1<<20)
		copy(message, "I17:")
		ids = append(ids, bytes.Clone(message[:3]))
	}
	fmt.Println("kept:", len(ids), "ids, MiB in memory:", heldMiB())
	runtime.KeepAlive(ids)
}
