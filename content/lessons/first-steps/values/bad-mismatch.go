package main

import (
	"fmt"
	"time"
)

func main() {
	attempt := 3
	wait := attempt * 200 * time.Millisecond
	fmt.Println("wait", wait)
}
