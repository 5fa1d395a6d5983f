package main

import (
	"context"
	"fmt"
	"time"
)

func main() {
	request, cancelRequest := context.WithTimeout(context.Background(), time.Second)
	defer cancelRequest()
	prices, cancelPrices := context.WithCancel(request)
	defer cancelPrices()
	stock, cancelStock := context.WithTimeout(request, time.Minute) // asks for more than there is
	defer cancelStock()

	show := func(when string) {
		fmt.Printf("%-20s request: %v, prices: %v, stock: %v\n",
			when, request.Err(), prices.Err(), stock.Err())
	}

	show("start")
	cancelPrices()
	show("prices cancelled")

	deadline, _ := stock.Deadline()
	fmt.Println("stock has", time.Until(deadline).Round(100*time.Millisecond))
	<-stock.Done()
	show("one second later")
}
