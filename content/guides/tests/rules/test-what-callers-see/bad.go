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

func TestAdd(t *testing.T) {
	var c Cart
	c.Add("tea", 2)
	if c.items == nil {
		t.Error("items is nil after Add")
	}
	if len(c.items) != 1 {
		t.Errorf("len(items) = %d, want 1", len(c.items))
	}
}
