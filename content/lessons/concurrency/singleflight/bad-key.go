package main

import (
	"fmt"
	"sync"
)

type Cache struct {
	mu    sync.Mutex // guards pages
	pages map[string]string
}

func (c *Cache) Page(path, customer string, render func() string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	page, ok := c.pages[path]
	if !ok {
		page = render()
		c.pages[path] = page
	}
	return page
}

func main() {
	cache := Cache{pages: map[string]string{}}
	for _, customer := range []string{"Ada", "Ben"} {
		page := cache.Page("/orders", customer, func() string { return "orders of " + customer })
		fmt.Println(customer, "sees:", page)
	}
}
