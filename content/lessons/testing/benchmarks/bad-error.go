package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"testing"
)

type Event struct {
	ID    string
	Lines []struct{ Cents int }
}

var input = []byte(`{"ID": 8841, "Lines": [{"Cents": 1200}, {"Cents": 900}]}`)

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		var e Event
		json.Unmarshal(input, &e)
	}
}

func main() {
	testing.Init()
	flag.Set("test.benchtime", "1000x")
	result := testing.Benchmark(BenchmarkDecode)
	fmt.Println(result.N, "events decoded, with", result.AllocsPerOp(), "allocations each")

	var e Event
	fmt.Println(json.Unmarshal(input, &e))
}
