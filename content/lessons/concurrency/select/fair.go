package main

import "fmt"

// taken counts how many jobs are still taken once stop is closed.
func taken(checkFirst bool) int {
	jobs := make(chan int, 100)
	for i := range 100 {
		jobs <- i
	}
	stop := make(chan struct{})
	close(stop)

	for n := 0; ; n++ {
		if checkFirst {
			select {
			case <-stop:
				return n
			default:
			}
		}
		select {
		case <-stop: // written first, not preferred
			return n
		case <-jobs:
		}
	}
}

func main() {
	jobs, checked := 0, 0
	for range 10_000 {
		jobs += taken(false)
		checked += taken(true)
	}
	fmt.Println("jobs taken after stop, in 10,000 rounds")
	fmt.Println("  one select: between 9,000 and 11,000:", 9_000 < jobs && jobs < 11_000)
	fmt.Println("  stop checked first:", checked)
}
