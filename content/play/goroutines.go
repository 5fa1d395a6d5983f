// Three workers take jobs from one channel and send results to another.
package main

import (
	"fmt"
	"sync"
	"time"
)

func worker(id int, jobs <-chan int, results chan<- string) {
	for job := range jobs {
		time.Sleep(time.Duration(job) * 100 * time.Millisecond) // costs no real time here
		results <- fmt.Sprintf("worker %d did job %d", id, job)
	}
}

func main() {
	jobs := make(chan int)
	results := make(chan string)

	var wg sync.WaitGroup
	for id := range 3 {
		wg.Go(func() { worker(id, jobs, results) })
	}
	go func() {
		for job := range 9 {
			jobs <- job
		}
		close(jobs) // the workers' loops end
		wg.Wait()
		close(results) // and then the loop below
	}()

	start := time.Now()
	for result := range results {
		fmt.Println(time.Since(start).Round(time.Millisecond), result)
	}
}
