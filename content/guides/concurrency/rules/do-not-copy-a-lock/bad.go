package main

import (
	"fmt"
	"sync"
)

type Visits struct {
	mu    sync.Mutex
	pages map[string]int
	total int
}

func (v Visits) Add(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.pages[page]++
	v.total++
}

func main() {
	visits := Visits{pages: make(map[string]int)}
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { visits.Add("/orders") })
	}
	wg.Wait()
	fmt.Println("orders:", visits.pages["/orders"], "total:", visits.total)
}
