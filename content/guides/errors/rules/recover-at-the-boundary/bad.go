package main

import "fmt"

func run(job func()) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("report:", problem)
		}
	}()
	done := make(chan bool)
	go func() {
		defer close(done)
		job()
	}()
	<-done
}

func main() {
	var offers []int
	run(func() { fmt.Println(offers[0]) })
	run(func() { fmt.Println("next job") })
}
