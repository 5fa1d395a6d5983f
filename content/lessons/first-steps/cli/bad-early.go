package main

import (
	"flag"
	"fmt"
)

func main() {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	limit := flags.Int("limit", 100, "")
	size := *limit * 2

	if err := flags.Parse([]string{"-limit", "5"}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("limit", *limit, "buffer", size)
}
