package main

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

type Order struct{ ID, Cents int }

var compared int

// Largest sorts the orders in place and returns the first ten.
func Largest(orders []Order) []Order {
	slices.SortFunc(orders, func(a, b Order) int {
		compared++
		return cmp.Compare(b.Cents, a.Cents)
	})
	return orders[:10]
}

func BenchmarkLargest(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	orders := make([]Order, 1000)
	for i := range orders {
		orders[i] = Order{i, random.IntN(100_000)}
	}
	compared = 0
	for b.Loop() {
		Largest(orders)
	}
	b.ReportMetric(float64(compared)/float64(b.N), "comparisons/op")
}

func main() {
	testing.Init()
	for _, n := range []string{"1x", "10x", "1000x"} {
		flag.Set("test.benchtime", n)
		fmt.Println(testing.Benchmark(BenchmarkLargest))
	}
}
