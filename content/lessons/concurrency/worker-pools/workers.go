package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// A Printer is expensive to set up and serves one job at a time.
type Printer struct{ id, jobs int }

func connect(id int) *Printer { time.Sleep(200 * time.Millisecond); return &Printer{id: id} }
func (p *Printer) Print(string) {
	time.Sleep(30 * time.Millisecond)
	p.jobs++
}
func (p *Printer) Close() { fmt.Println("printer", p.id, "printed", p.jobs) }

// Work prints invoices on n printers until the channel is closed or ctx ends.
func Work(ctx context.Context, n int, invoices <-chan string) {
	var workers sync.WaitGroup
	defer workers.Wait()
	for id := range n {
		workers.Go(func() {
			printer := connect(id)
			defer printer.Close()
			for {
				select {
				case invoice, ok := <-invoices:
					if !ok {
						return
					}
					printer.Print(invoice)
				case <-ctx.Done():
					return
				}
			}
		})
	}
}

func main() {
	invoices := make(chan string)
	go func() {
		defer close(invoices)
		for n := range 20 {
			invoices <- fmt.Sprint("invoice ", n)
		}
	}()
	start := time.Now()
	Work(context.Background(), 3, invoices)
	fmt.Println(time.Since(start))
}
