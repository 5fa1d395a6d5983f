package main

import "fmt"

func main() {
	cents := 1999
	fmt.Println(cents/100, cents%100, float64(cents)/100)
	fmt.Println(-7/2, -7%2)

	var stock int32 = 2_147_483_647
	stock++
	fmt.Println(stock)

	id := 9_007_199_254_740_993 // 2 to the 53rd, plus 1
	fmt.Println(id, int(float64(id)))
}
