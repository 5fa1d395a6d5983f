package main

import "fmt"

func main() {
	for _, customer := range []string{"acme", "", "acme "} {
		fmt.Println(fmt.Errorf("customer %s: not found", customer))
		fmt.Println(fmt.Errorf("customer %q: not found", customer))
	}
}
