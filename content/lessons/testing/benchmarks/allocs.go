package main

import (
	"flag"
	"fmt"
	"testing"
)

type Order struct{ ID, Cents int }

func NewOrder(id, cents int) *Order { return &Order{id, cents} }

// A service keeps its orders.
var kept = map[int]*Order{}

func dropped(b *testing.B) {
	for i := 0; i < b.N; i++ {
		NewOrder(17, 1200)
	}
}

func looped(b *testing.B) {
	for b.Loop() {
		NewOrder(17, 1200)
	}
}

func asInTheService(b *testing.B) {
	for b.Loop() {
		kept[17] = NewOrder(17, 1200)
	}
}

func main() {
	testing.Init()
	flag.Set("test.benchtime", "1000x")
	for _, bm := range []struct {
		name string
		run  func(*testing.B)
	}{{"dropped", dropped}, {"b.Loop", looped}, {"as in the service", asInTheService}} {
		fmt.Printf("%-18s %s\n", bm.name, testing.Benchmark(bm.run).MemString())
	}
}
