package main

import (
	"flag"
	"fmt"
)

func main() {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	dry := flags.Bool("dry", false, "")
	limit := flags.Int("limit", 100, "")
	err := flags.Parse([]string{"-limit", "5", "berlin", "-dry"})
	fmt.Println(*limit, *dry, flags.Args(), err)
}
