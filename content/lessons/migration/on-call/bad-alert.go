package main

import "fmt"

func main() {
	// CPU in percent and failed requests in 1,000, for six hours of a night.
	cpu := []int{35, 92, 94, 91, 40, 38}
	failed := []int{0, 0, 0, 0, 0, 31}
	for hour := range cpu {
		fmt.Printf("0%d:00", hour)
		if cpu[hour] > 90 {
			fmt.Print("  PAGE: CPU above 90%")
		}
		if failed[hour] > 1 {
			fmt.Print("  customers see errors, and nobody is called")
		}
		fmt.Println()
	}
}
