package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

// run is the program: its arguments come in, an error comes out.
func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(out)
	since := flags.Duration("since", 24*time.Hour, "export orders of this `time` back")
	format := flags.String("format", "csv", "csv or json")
	dry := flags.Bool("dry", false, "say what would be done")
	if err := flags.Parse(args); err != nil {
		return err
	}
	fmt.Fprintln(out, "since", *since, "format", *format, "dry", *dry, "shops", flags.Args())
	return nil
}

func main() {
	// In the page there is no command line, so here are two.
	for _, args := range [][]string{
		{"-since", "36h", "--format=json", "-dry", "berlin", "paris"},
		{"-h"},
	} {
		if err := run(args, os.Stdout); err != nil {
			fmt.Println("error:", err)
		}
	}
}
