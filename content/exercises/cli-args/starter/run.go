package main

import (
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
	options := Options{Format: "csv", Since: 24 * time.Hour}
	dry := false
	for i := 0; i < len(args); i++ {
		switch args[i] {
		case "-format":
			i++
			options.Format = args[i]
		case "-since":
			i++
			since, err := time.ParseDuration(args[i])
			if err != nil {
				fmt.Fprintln(stdout, err)
				return 1
			}
			options.Since = since
		case "-dry":
			dry = true
		default:
			options.Shops = append(options.Shops, args[i])
		}
	}
	if dry {
		fmt.Fprintf(stdout, "would export %s as %s, since %v\n", strings.Join(options.Shops, ", "), options.Format, options.Since)
		return 0
	}
	if err := work(options); err != nil {
		fmt.Fprintln(stdout, "export:", err)
		return 1
	}
	return 0
}
