package main

import "fmt"

func charge(cents int) error {
	if cents > 10_000 {
		return fmt.Errorf("charge %d: over the limit", cents)
	}
	fmt.Println("charged", cents)
	return nil
}

func ship(order int) error {
	fmt.Println("shipped", order)
	return nil
}

func complete(order, cents int) error {
	if err := charge(cents); err != nil {
		return err
	}
	return ship(order)
}

func main() {
	fmt.Println(complete(17, 4200))
	fmt.Println(complete(18, 42_000))
}
