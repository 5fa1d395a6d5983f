package main

import (
	"fmt"
	"slices"
)

func main() {
	base := make([]string, 0, 4)
	base = append(base, "log", "recover")

	admin := slices.Concat(base, []string{"require admin"})
	public := append(slices.Clone(base), "rate limit")
	debug := append(base[:2:2], "pprof")

	fmt.Println(admin)
	fmt.Println(public)
	fmt.Println(debug)
}
