package main

import (
	"fmt"
	"strings"
)

func main() {
	for _, key := range []string{"order:17", "order:red-lamp"} {
		id := strings.TrimLeft(key, "order:")
		fmt.Printf("%q\n", id)
	}
}
