package main

import "fmt"

// Format writes euros. It is as it was in v1.0.0.
func Format(cents int) string { return FormatIn(cents, "EUR") }

// FormatIn writes an amount with its currency. New in v1.5.0.
func FormatIn(cents int, currency string) string {
	return fmt.Sprintf("%d.%02d %s", cents/100, cents%100, currency)
}

func main() {
	format := Format
	fmt.Println(format(350))
	fmt.Println(FormatIn(380, "USD"))
}
