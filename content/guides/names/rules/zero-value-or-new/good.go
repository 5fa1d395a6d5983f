package main

import "fmt"

// A Counter counts orders for each item. Its zero value is ready to use.
type Counter struct{ orders map[string]int }

// Add counts one order.
func (c *Counter) Add(item string) {
	if c.orders == nil {
		c.orders = map[string]int{}
	}
	c.orders[item]++
}

func main() {
	var c Counter
	c.Add("atlas")
	fmt.Println(c.orders)
}
