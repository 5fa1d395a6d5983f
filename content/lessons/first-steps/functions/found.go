package main

import (
	"fmt"
	"os"
	"strings"
)

func domain(address string) (string, bool) {
	_, after, found := strings.Cut(address, "@")
	return after, found
}

func main() {
	if name, ok := domain("ada@example.com"); ok {
		fmt.Println("domain:", name)
	}
	if _, ok := domain("ada"); !ok {
		fmt.Println("no address")
	}

	limits := map[string]int{"free": 0, "team": 10}
	limit, ok := limits["free"]
	fmt.Println("free:", limit, ok)
	limit, ok = limits["trial"]
	fmt.Println("trial:", limit, ok)

	_, err := os.Open("missing.csv")
	fmt.Println(err)
}
