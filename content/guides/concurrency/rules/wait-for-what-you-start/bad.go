package main

import (
	"fmt"
	"time"
)

func audit(entry string) {
	time.Sleep(20 * time.Millisecond) // the disk
	fmt.Println("audit:", entry)
}

func transfer(amount int) {
	fmt.Println("transferred", amount)
	go audit(fmt.Sprint("transfer of ", amount))
}

func main() {
	transfer(500)
}
