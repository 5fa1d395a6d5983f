package main

import (
	"fmt"
	"time"
)

func main() {
	run(0)
	run(2)
}

// run sends three jobs to a receiver that needs 100 ms for each.
func run(capacity int) {
	fmt.Println("capacity", capacity)
	start := time.Now()
	note := func(what, job string) {
		fmt.Println(" ", time.Since(start).Round(50*time.Millisecond), what, job)
	}

	jobs := make(chan string, capacity)
	go func() {
		for _, job := range []string{"a", "b", "c"} {
			jobs <- job
			note("sent", job)
		}
		close(jobs)
	}()
	for job := range jobs {
		time.Sleep(100 * time.Millisecond)
		note("done", job)
	}
}
