package main

import (
	"flag"
	"fmt"
	"testing"
	"time"
)

var exports int

func export() { exports++; time.Sleep(3 * time.Millisecond) }

func BenchmarkExport(b *testing.B) {
	for b.Loop() {
		for i := 0; i < b.N; i++ {
			export()
		}
	}
}

func main() {
	testing.Init()
	flag.Set("test.benchtime", "100x")
	result := testing.Benchmark(BenchmarkExport)
	fmt.Println(result.N, "iterations,", result.NsPerOp(), "ns/op,", exports, "exports")
}
