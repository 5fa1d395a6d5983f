package main

import (
	"fmt"
	"time"
)

// A flag has a day on which it ends.
type flag struct {
	name string
	ends time.Time
}

var flags = []flag{{"invoices-go", time.Date(2009, time.November, 1, 0, 0, 0, 0, time.UTC)}}

func total(cents int) int { return cents + cents*19/100 }

func main() {
	fmt.Println(total(1000))

	// As a test in the build, this turns red on the day.
	for _, f := range flags {
		if time.Now().After(f.ends) {
			fmt.Println("delete the flag", f.name, "and the code behind it: it ended on", f.ends.Format(time.DateOnly))
		}
	}
}
