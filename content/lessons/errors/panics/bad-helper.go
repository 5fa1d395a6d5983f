package main

import "fmt"

func report() {
	func() {
		if problem := recover(); problem != nil {
			fmt.Println("recovered:", problem)
		}
	}()
}

func main() {
	defer report()
	var stock map[string]int
	stock["atlas"] = 3
}
