package main

import "fmt"

type controller struct {
	steps []int
	step  int
	flag  *int // what the proxies read
}

// start is called when the process starts.
func start(flag *int) *controller {
	c := &controller{steps: []int{1, 10, 50, 100}, flag: flag}
	c.apply()
	return c
}

func (c *controller) promote() { c.step++; c.apply() }
func (c *controller) apply()   { *c.flag = c.steps[c.step] }

func main() {
	flag := 0
	c := start(&flag)
	c.promote()
	c.promote()
	fmt.Printf("wednesday: share %d%%\n", flag)

	// On Thursday the cluster moves the controller to another machine.
	start(&flag)
	fmt.Printf("thursday:  share %d%%\n", flag)
}
