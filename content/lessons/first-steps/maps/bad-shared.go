package main

import "fmt"

var defaults = map[string]string{"currency": "EUR", "language": "de"}

// settings returns the defaults and what the customer has changed.
func settings(changed map[string]string) map[string]string {
	result := defaults
	for key, value := range changed {
		result[key] = value
	}
	return result
}

func main() {
	settings(map[string]string{"currency": "CHF"})
	fmt.Println("ada:", settings(nil))
}
