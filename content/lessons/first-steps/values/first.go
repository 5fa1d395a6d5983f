package main

import "fmt"

func main() {
	failed, total := 3, 1000

	rate := float64(failed / total * 100)
	fmt.Println("error rate", rate, "% - roll back:", rate > 0.1)

	rate = 100 * float64(failed) / float64(total)
	fmt.Println("error rate", rate, "% - roll back:", rate > 0.1)
}
