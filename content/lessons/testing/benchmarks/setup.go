package main

import (
	"fmt"
	"testing"
	"time"
)

var loads int

func load() { loads++; time.Sleep(time.Second) }

func export() { time.Sleep(3 * time.Millisecond) }

func inTheLoop(b *testing.B) {
	for i := 0; i < b.N; i++ {
		load()
		export()
	}
}

func beforeIt(b *testing.B) {
	load()
	for i := 0; i < b.N; i++ {
		export()
	}
}

func reset(b *testing.B) {
	load()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		export()
	}
}

func loop(b *testing.B) {
	load()
	for b.Loop() {
		export()
	}
}

func main() {
	for _, bm := range []struct {
		name string
		run  func(*testing.B)
	}{{"in the loop", inTheLoop}, {"before it", beforeIt}, {"b.ResetTimer", reset}, {"b.Loop", loop}} {
		loads = 0
		result := testing.Benchmark(bm.run)
		fmt.Printf("%-12s %v  loads: %d\n", bm.name, result, loads)
	}
}
