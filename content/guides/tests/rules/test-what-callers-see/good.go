package main

import "testing"

type Cart struct{ items map[string]int }

func (c *Cart) Add(item string, n int) {
	if c.items == nil {
		c.items = map[string]int{}
	}
	c.items[item] = n // replaces what was there
}

func (c *Cart) Count() int {
	count := 0
	for _, n := range c.items {
		count += n
	}
	return count
}

func TestAddingTwiceAddsUp(t *testing.T) {
	var c Cart
	c.Add("tea", 2)
	c.Add("tea", 3)
	if got := c.Count(); got != 5 {
		t.Errorf("after adding 2 and 3, Count() = %d, want 5", got)
	}
}
