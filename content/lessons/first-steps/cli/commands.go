package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

var errUsage = errors.New("usage: orders list|cancel [flags]")

func run(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	switch command, rest := args[0], args[1:]; command {
	case "list":
		flags := flag.NewFlagSet("orders list", flag.ContinueOnError)
		flags.SetOutput(stderr)
		limit := flags.Int("limit", 100, "list no more than `n` orders")
		if err := flags.Parse(rest); err != nil {
			return err
		}
		fmt.Fprintln(stdout, "listing", *limit)
		return nil
	case "cancel":
		flags := flag.NewFlagSet("orders cancel", flag.ContinueOnError)
		flags.SetOutput(stderr)
		force := flags.Bool("force", false, "cancel what has been shipped, too")
		if err := flags.Parse(rest); err != nil {
			return err
		}
		if flags.NArg() != 1 {
			return fmt.Errorf("orders cancel: want one order, got %d", flags.NArg())
		}
		fmt.Fprintln(stdout, "canceling", flags.Arg(0), "force", *force)
		return nil
	default:
		return fmt.Errorf("%w: no command %q", errUsage, command)
	}
}

func main() {
	for _, args := range [][]string{
		{"list", "-limit", "3"},
		{"cancel", "-force", "17"},
		{"cancel"},
		{"remove", "17"},
		{"list", "-limit", "few"},
	} {
		fmt.Println("error:", run(args, os.Stdout, io.Discard))
	}
}
