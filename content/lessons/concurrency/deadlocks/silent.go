package main

import (
	"fmt"
	"os"
	"runtime/pprof"
	"sync"
	"time"
)

var prices, stock sync.Mutex

func sell() {
	prices.Lock()
	defer prices.Unlock()
	time.Sleep(time.Millisecond)
	stock.Lock()
	defer stock.Unlock()
}

func restock() {
	stock.Lock()
	defer stock.Unlock()
	time.Sleep(time.Millisecond)
	prices.Lock()
	defer prices.Unlock()
}

func main() {
	go func() { // the health check, each minute
		for minute := range time.Tick(time.Minute) {
			fmt.Println(minute.Format("15:04"), "healthy")
		}
	}()
	go sell()
	go restock()
	time.Sleep(3*time.Minute + time.Second)

	fmt.Println("\nhow many goroutines, and where they stand:")
	pprof.Lookup("goroutine").WriteTo(os.Stdout, 1)
}
