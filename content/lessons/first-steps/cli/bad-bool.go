package main

import (
	"flag"
	"fmt"
)

func main() {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	compress := flags.Bool("compress", true, "")
	limit := flags.Int("limit", 100, "")
	err := flags.Parse([]string{"-compress", "false", "-limit", "5"})
	fmt.Println(*compress, *limit, flags.Args(), err)
}
