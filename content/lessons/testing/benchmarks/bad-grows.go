package main

import (
	"flag"
	"fmt"
	"testing"
)

// Basket looks through its items before it adds one.
type Basket struct {
	items  []string
	looked int
}

func (b *Basket) Add(item string) {
	for _, it := range b.items {
		b.looked++
		if it == item {
			return
		}
	}
	b.items = append(b.items, item)
}

func BenchmarkAdd(b *testing.B) {
	var basket Basket
	n := 0
	for b.Loop() {
		basket.Add(fmt.Sprint("item ", n))
		n++
	}
	b.ReportMetric(float64(basket.looked)/float64(b.N), "comparisons/op")
}

func main() {
	testing.Init()
	for _, n := range []string{"100x", "1000x", "2000x"} {
		flag.Set("test.benchtime", n)
		fmt.Println(testing.Benchmark(BenchmarkAdd))
	}
}
