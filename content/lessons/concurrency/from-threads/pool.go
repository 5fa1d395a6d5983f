package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

var errBusy = errors.New("busy, try again later")

// A desk runs a few jobs at once and lets a few more wait.
type desk struct {
	places chan struct{} // taken by those that run or wait
	slots  chan struct{} // taken by those that run
	wg     sync.WaitGroup
}

func newDesk(running, waiting int) *desk {
	return &desk{
		places: make(chan struct{}, running+waiting),
		slots:  make(chan struct{}, running),
	}
}

// submit never waits: the job has a place, or the caller hears that there is none.
func (d *desk) submit(job func()) error {
	select {
	case d.places <- struct{}{}:
	default:
		return errBusy
	}
	d.wg.Go(func() {
		defer func() { <-d.places }()
		d.slots <- struct{}{}
		defer func() { <-d.slots }()
		job()
	})
	return nil
}

func main() {
	d := newDesk(2, 1)
	start := time.Now()
	for id := range 4 {
		err := d.submit(func() {
			time.Sleep(100 * time.Millisecond)
			fmt.Printf("export %d ready at %v\n", id, time.Since(start).Round(time.Millisecond))
		})
		if err != nil {
			fmt.Printf("export %d: %v\n", id, err)
		}
	}
	d.wg.Wait() // shutdown, awaitTermination
}
