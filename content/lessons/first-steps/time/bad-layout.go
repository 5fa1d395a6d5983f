package main

import (
	"fmt"
	"time"
)

func main() {
	paid := time.Date(2026, time.July, 14, 15, 9, 26, 0, time.UTC)
	fmt.Println(paid.Format("YYYY-MM-DD HH:mm"))
	fmt.Println(paid.Format("2006-02-01 03:04"))
	fmt.Println(paid.Format("2006-01-02 15:04"))
}
