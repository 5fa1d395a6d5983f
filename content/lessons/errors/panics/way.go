package main

import "fmt"

func main() {
	fmt.Println("result:", run())
	fmt.Println("main goes on")
}

func run() (err error) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println("3. recovered:", problem)
			err = fmt.Errorf("run: %v", problem)
		}
	}()
	charge()
	fmt.Println("never printed")
	return nil
}

func charge() {
	defer fmt.Println("2. deferred in charge")
	var amounts []int
	fmt.Println("1. charging")
	fmt.Println(amounts[2])
}
