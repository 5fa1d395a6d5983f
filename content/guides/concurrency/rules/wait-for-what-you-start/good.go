package main

import (
	"fmt"
	"sync"
	"time"
)

func audit(entry string) {
	time.Sleep(20 * time.Millisecond) // the disk
	fmt.Println("audit:", entry)
}

func transfer(amount int) {
	var background sync.WaitGroup
	defer background.Wait()
	background.Go(func() { audit(fmt.Sprint("transfer of ", amount)) })
	fmt.Println("transferred", amount)
}

func main() {
	transfer(500)
}
