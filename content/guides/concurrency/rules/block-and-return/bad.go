package main

import "fmt"

// Rate sends the rate, so that the caller can do something else meanwhile.
func Rate(currency string) <-chan float64 {
	rate := make(chan float64)
	go func() {
		if currency == "EUR" {
			rate <- 0.92
		}
		close(rate) // what was wrong, nobody hears
	}()
	return rate
}

func main() {
	fmt.Println("100 USD in EUR:", 100*<-Rate("EUR"))
	fmt.Println("100 USD in EURO:", 100*<-Rate("EURO"))
}
