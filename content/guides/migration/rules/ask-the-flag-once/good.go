package main

import "fmt"

// share is the rollout's percentage; somebody lowers it at any time.
var share = 50

func onNew(bucket int) bool { return bucket < share }

type stock interface {
	reserve()
	sell()
}

type system string

func (s system) reserve() { fmt.Println("reserve stock in the", s, "system") }
func (s system) sell()    { fmt.Println("sell from the", s, "system") }

// stockFor is the one place that reads the flag.
func stockFor(bucket int) stock {
	if onNew(bucket) {
		return system("new")
	}
	return system("old")
}

func checkout(s stock) {
	s.reserve()
	share = 0 // the rollout is stopped meanwhile
	s.sell()
}

func main() { checkout(stockFor(17)) }
