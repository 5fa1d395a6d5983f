package main

import "fmt"

var m = 10_000 // cents

func totalOf(orderPriceSlice []int) int {
	currentTotalSum := 0
	for _, currentOrderPrice := range orderPriceSlice {
		currentTotalSum += currentOrderPrice
	}
	return min(currentTotalSum, m)
}

func main() {
	fmt.Println(totalOf([]int{4200, 3900, 4100}))
}
