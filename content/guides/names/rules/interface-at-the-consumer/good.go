package main

import "fmt"

type balancer interface {
	Balance(customer string) int
}

func remind(b balancer, customer string) string {
	return fmt.Sprintf("%s owes %d", customer, -b.Balance(customer))
}

type fake struct{}

func (fake) Balance(string) int { return -4200 }

func main() {
	fmt.Println(remind(fake{}, "Ada")) // in the service: a *bank.Client
}
