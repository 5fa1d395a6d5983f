package main

import (
	"flag"
	"fmt"
)

func main() {
	// begin
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	limit := flags.Int("limit", 100, "export no more than `n` orders")
	err := flags.Parse([]string{"-limit", "5", "berlin", "paris"})
	shops := flags.Args()
	fmt.Println(*limit, shops, err)
	// end
}
