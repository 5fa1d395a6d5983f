package main

import (
	"fmt"
	"sync"
)

type Cache struct {
	mu     sync.Mutex // guards pages
	pages  map[string]string
	render func(path string) string
}

func (c *Cache) Page(path string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if page, ok := c.pages[path]; ok {
		return page
	}
	page := c.render(path)
	c.pages[path] = page
	return page
}

func main() {
	cache := &Cache{pages: map[string]string{"/menu": "menu"}}
	cache.render = func(path string) string {
		return cache.Page("/menu") + " of " + path
	}
	fmt.Println(cache.Page("/orders"))
}
