package main

import "fmt"

func three(do func() error) (err error) {
	for range 3 {
		if err = do(); err == nil {
			return nil
		}
	}
	return err
}

func main() {
	calls := 0
	query := func() error { calls++; return fmt.Errorf("down") }
	service := func() error { return three(query) }
	gateway := func() error { return three(service) }
	fmt.Println(three(gateway), calls)
}
