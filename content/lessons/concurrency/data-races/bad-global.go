package main

import (
	"fmt"
	"sync"
	"time"
)

var line []byte // kept, to allocate only once

func invoice(customer string, cents int) string {
	line = line[:0]
	line = fmt.Appendf(line, "%s owes ", customer)
	time.Sleep(time.Millisecond) // looks up the currency
	line = fmt.Appendf(line, "%d euro cents", cents)
	return string(line)
}

func main() {
	var wg sync.WaitGroup
	var ada, ben string
	wg.Go(func() { ada = invoice("Ada", 1999) })
	wg.Go(func() { ben = invoice("Ben", 450) })
	wg.Wait()
	fmt.Println("to Ada:", ada)
	fmt.Println("to Ben:", ben)
}
