package main

import "fmt"

type order struct {
	CustomerID  int    `json:"customerId"`
	CallbackURL string `json:"callbackUrl"`
}

func (o order) APIURL() string { return fmt.Sprintf("%s?customer=%d", o.CallbackURL, o.CustomerID) }

func main() {
	fmt.Println(order{7, "https://shop.example/paid"}.APIURL())
}
