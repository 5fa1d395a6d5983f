package main

import (
	"fmt"
	"math/rand/v2"
)

func onNew(r *rand.Rand, customer string, percent int) bool { return r.IntN(100) < percent }

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	var answers []bool
	for range 8 {
		answers = append(answers, onNew(r, "c-17", 50))
	}
	fmt.Println(answers)
}
