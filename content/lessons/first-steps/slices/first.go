package main

import "fmt"

func main() {
	base := make([]string, 0, 4)
	base = append(base, "log", "recover")

	admin := append(base, "require admin")
	public := append(base, "rate limit")

	fmt.Println("admin: ", admin)
	fmt.Println("public:", public)
}
