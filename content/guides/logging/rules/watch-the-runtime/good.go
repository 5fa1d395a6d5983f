package main

import (
	"fmt"
	"runtime/metrics"
)

func main() {
	done := make(chan struct{})
	defer close(done)
	requests := 0
	for range 100 {
		handle(done)
		requests++
	}
	fmt.Println("http_requests_total", requests)
	fmt.Println("http_errors_total 0")

	samples := []metrics.Sample{{Name: "/sched/goroutines:goroutines"}, {Name: "/cpu/classes/gc/total:cpu-seconds"}}
	metrics.Read(samples)
	fmt.Println("more than 100 goroutines:", samples[0].Value.Uint64() > 100)
	fmt.Println("GC time is measured:", samples[1].Value.Kind() == metrics.KindFloat64)
}

// handle forgets a goroutine.
func handle(done <-chan struct{}) {
	go func() { <-done }()
}
