package main

import (
	"errors"
	"fmt"
)

// errorRate asks Prometheus, which is being upgraded.
func errorRate() (float64, error) {
	return 0, errors.New("prometheus: connection refused")
}

func main() {
	share := 1
	for minute := 1; minute <= 3; minute++ {
		rate, err := errorRate()
		if err != nil {
			fmt.Println("warning:", err)
		}
		if rate <= 0.001 {
			share *= 10
		}
		fmt.Printf("minute %d: share %d%%\n", minute, min(share, 100))
	}
}
