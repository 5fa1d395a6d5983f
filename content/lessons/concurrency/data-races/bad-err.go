package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

func load() (name string, balance int, err error) {
	var wg sync.WaitGroup
	wg.Go(func() { name, err = askName() })
	wg.Go(func() { balance, err = askBalance() })
	wg.Wait()
	return name, balance, err
}

func askName() (string, error) {
	time.Sleep(100 * time.Millisecond)
	return "Ada", nil
}

func askBalance() (int, error) {
	time.Sleep(20 * time.Millisecond)
	return 0, errors.New("the bank is closed")
}

func main() {
	name, balance, err := load()
	fmt.Println(name, "owns", balance, "euros; error:", err)
}
