package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"
)

// Options say what to export.
type Options struct {
	Format string        // csv or json
	Since  time.Duration // how far back; more than 0
	Shops  []string      // at least one
}

// Run is the command
//
//	export [-format csv|json] [-since duration] [-dry] shop...
//
// without its main. It returns the exit status: 0 if all is well, 1 if the work
// failed, 2 if the command was used wrongly. Results and the help that -h asks
// for go to stdout, what is wrong goes to stderr.
func Run(args []string, work func(Options) error, stdout, stderr io.Writer) int {
	var said strings.Builder
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(&said)
	format := flags.String("format", "csv", "write `csv or json`")
	since := flags.Duration("since", 24*time.Hour, "export the orders since this `duration`")
	dry := flags.Bool("dry", false, "say what would be exported, and export nothing")

	options := Options{Format: *format, Since: *since}
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, said.String())
		return 0
	}
	if err != nil {
		fmt.Fprint(stderr, said.String())
		return 2
	}
	options.Shops = flags.Args()
	if err := options.check(); err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 2
	}
	if *dry {
		fmt.Fprintf(stdout, "would export %s as %s, since %v\n", strings.Join(options.Shops, ", "), options.Format, options.Since)
		return 0
	}
	if err := work(options); err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
	return 0
}

func (o Options) check() error {
	if o.Format != "csv" && o.Format != "json" {
		return fmt.Errorf("-format is %q, want csv or json", o.Format)
	}
	if o.Since <= 0 {
		return fmt.Errorf("-since is %v, want more than 0", o.Since)
	}
	if len(o.Shops) == 0 {
		return errors.New("name at least one shop")
	}
	for _, shop := range o.Shops {
		if strings.HasPrefix(shop, "-") {
			return fmt.Errorf("%s stands behind a shop; flags come first", shop)
		}
	}
	return nil
}
