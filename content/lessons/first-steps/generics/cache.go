package main

import "fmt"

// A Cache keeps the latest values, up to a limit.
type Cache[K comparable, V any] struct {
	limit  int
	values map[K]V
	order  []K
}

func NewCache[K comparable, V any](limit int) *Cache[K, V] {
	return &Cache[K, V]{limit: limit, values: map[K]V{}}
}

// Put adds a value, and drops the oldest one if there are too many.
func (c *Cache[K, V]) Put(key K, value V) {
	if _, known := c.values[key]; !known {
		c.order = append(c.order, key)
	}
	c.values[key] = value
	if len(c.order) > c.limit {
		delete(c.values, c.order[0])
		c.order = c.order[1:]
	}
}

func (c *Cache[K, V]) Get(key K) (V, bool) {
	value, ok := c.values[key]
	return value, ok
}

func main() {
	prices := NewCache[string, int](2)
	prices.Put("pen", 120)
	prices.Put("book", 1250)
	prices.Put("lamp", 4500)
	fmt.Println(prices.Get("lamp"))
	fmt.Println(prices.Get("pen"))
}
