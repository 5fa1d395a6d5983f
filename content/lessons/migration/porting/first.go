package main

import (
	"fmt"
	"math"
	"slices"
	"time"
)

func main() {
	fmt.Println("-7 / 2 and -7 % 2:    ", -7/2, -7%2)
	fmt.Println("round 0.5, 2.5, -2.5: ", math.Round(0.5), math.Round(2.5), math.Round(-2.5))
	fmt.Println("length of größe🎁:    ", len("größe🎁"), len([]rune("größe🎁")))

	prices := []int{9, 10, 1}
	slices.Sort(prices)
	fmt.Println("sorted:               ", prices)

	end := time.Date(2026, time.January, 31, 0, 0, 0, 0, time.UTC)
	fmt.Println("a month after Jan 31: ", end.AddDate(0, 1, 0).Format("Jan 2"))

	var count int32 = 2_147_483_647
	count++
	fmt.Println("int32, one more:      ", count)
}
