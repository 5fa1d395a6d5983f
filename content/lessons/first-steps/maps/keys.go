package main

import "fmt"

type slot struct {
	warehouse string
	shelf     int
}

type customer struct{ visits int }

func main() {
	stock := map[slot][]string{}
	stock[slot{"north", 7}] = append(stock[slot{"north", 7}], "book")
	stock[slot{"north", 7}] = append(stock[slot{"north", 7}], "lamp")
	fmt.Println(stock)

	paid := map[int]struct{}{17: {}, 18: {}}
	_, ok := paid[17]
	fmt.Println("17 is paid:", ok)

	customers := map[string]*customer{"ada": {}}
	customers["ada"].visits++
	fmt.Println("visits:", customers["ada"].visits)
}
