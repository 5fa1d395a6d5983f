package main

import (
	"errors"
	"fmt"
	"os"
)

func check(names ...string) error {
	var problems []error
	for _, name := range names {
		if os.Getenv(name) == "" {
			problems = append(problems, fmt.Errorf("%s is not set", name))
		}
	}
	return errors.Join(problems...)
}

func main() {
	fmt.Println(check("BANK_URL", "BANK_KEY", "QUEUE_URL"))
}
