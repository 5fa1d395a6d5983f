package main

import (
	"fmt"
	"slices"
)

func main() {
	tags := []string{"v1.9.0", "v1.10.0", "v1.2.0"}
	slices.Sort(tags)
	fmt.Println("latest:", tags[len(tags)-1])
	fmt.Println("max:", max("v1.9.0", "v1.10.0"))
}
