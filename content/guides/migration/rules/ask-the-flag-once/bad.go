package main

import "fmt"

// share is the rollout's percentage; somebody lowers it at any time.
var share = 50

func onNew(bucket int) bool { return bucket < share }

func checkout(bucket int) {
	if onNew(bucket) {
		fmt.Println("reserve stock in the new system")
	} else {
		fmt.Println("reserve stock in the old system")
	}
	share = 0 // the rollout is stopped meanwhile
	if onNew(bucket) {
		fmt.Println("sell from the new system")
	} else {
		fmt.Println("sell from the old system")
	}
}

func main() { checkout(17) }
