package main

import (
	"fmt"
	"os"
)

func check(names ...string) error {
	for _, name := range names {
		if os.Getenv(name) == "" {
			return fmt.Errorf("%s is not set", name)
		}
	}
	return nil
}

func main() {
	fmt.Println(check("BANK_URL", "BANK_KEY", "QUEUE_URL"))
}
