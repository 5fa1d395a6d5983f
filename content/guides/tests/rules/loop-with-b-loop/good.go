package main

import (
	"fmt"
	"testing"
	"time"
)

func load() []string {
	time.Sleep(time.Second) // reads a file
	return []string{"tea", "cups"}
}

func send(words []string) { time.Sleep(3 * time.Millisecond) }

func BenchmarkSend(b *testing.B) {
	words := load()
	for b.Loop() {
		send(words)
	}
}

func main() {
	result := testing.Benchmark(BenchmarkSend)
	fmt.Println(time.Duration(result.NsPerOp()).Round(time.Millisecond), "to send")
}
