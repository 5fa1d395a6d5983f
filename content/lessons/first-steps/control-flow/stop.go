package main

import "fmt"

func main() {
	queue := []string{"charge", "mail", "stop", "charge"}
	handled := 0
	for _, job := range queue {
		switch job {
		case "stop":
			break
		default:
			handled++
		}
	}
	fmt.Println("handled", handled, "jobs")
}
