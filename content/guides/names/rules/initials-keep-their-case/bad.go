package main

import "fmt"

type order struct {
	CustomerId  int
	CallbackUrl string
}

func (o order) ApiUrl() string { return fmt.Sprintf("%s?customer=%d", o.CallbackUrl, o.CustomerId) }

func main() {
	fmt.Println(order{7, "https://shop.example/paid"}.ApiUrl())
}
