package main

import "fmt"

func main() {
	jobs := make(chan int, 3)
	jobs <- 7
	jobs <- 8
	close(jobs)

	fmt.Println(len(jobs), cap(jobs))
	fmt.Println(<-jobs)
	fmt.Println(<-jobs)
	job, ok := <-jobs
	fmt.Println(job, ok)
}
