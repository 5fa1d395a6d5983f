package main

import (
	"fmt"
	"maps"
	"sync"
)

type Visits struct {
	mu    sync.Mutex // guards pages
	pages map[string]int
}

func (v *Visits) Add(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.pages[page]++
}

// Pages hands the map itself out, and with it a way past the lock.
func (v *Visits) Pages() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages
}

// Snapshot hands out a copy, which belongs to the caller.
func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return maps.Clone(v.pages)
}

func main() {
	visits := Visits{pages: map[string]int{}}
	visits.Add("/orders")
	pages, snapshot := visits.Pages(), visits.Snapshot()

	visits.Add("/orders") // another request, meanwhile
	fmt.Println("Pages:   ", pages)
	fmt.Println("Snapshot:", snapshot)
}
