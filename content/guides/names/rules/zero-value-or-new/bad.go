package main

import "fmt"

// A Counter counts orders for each item.
type Counter struct{ orders map[string]int }

// Add counts one order.
func (c *Counter) Add(item string) { c.orders[item]++ }

func main() {
	var c Counter
	c.Add("atlas")
	fmt.Println(c.orders)
}
