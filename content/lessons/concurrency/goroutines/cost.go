package main

import (
	"fmt"
	"runtime"
	"sync"
)

const n = 10_000

type locals [2 << 10]byte

func main() {
	start := memory()
	measure("idle", start, func(release <-chan struct{}) {
		<-release
	})
	measure("with local variables", start, func(release <-chan struct{}) {
		var local locals
		<-release
		use(&local) // so local lives as long as the goroutine waits
	})
}

// measure starts n goroutines that all wait, and prints what each one occupies.
func measure(what string, start runtime.MemStats, body func(release <-chan struct{})) {
	already := runtime.NumGoroutine()
	release := make(chan struct{})
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() { body(release) })
	}
	runtime.Gosched() // main steps back; every goroutine runs until it waits

	now := memory()
	stack := float64(now.StackInuse-start.StackInuse) / n
	heap := float64(now.HeapAlloc-start.HeapAlloc) / n
	fmt.Println(runtime.NumGoroutine()-already, "goroutines,", what)
	fmt.Printf("  each: stack %.1f KiB, heap %.1f KiB\n", stack/1024, heap/1024)
	fmt.Printf("  all:  %.0f MiB\n", (stack+heap)*n/(1<<20))

	close(release)
	wg.Wait()
}

func memory() (m runtime.MemStats) {
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m
}

//go:noinline
func use(local *locals) { clear(local[:]) }
