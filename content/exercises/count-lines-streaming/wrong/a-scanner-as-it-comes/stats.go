package main

import (
	"bufio"
	"fmt"
	"io"
)

// Stats is what is known about a log.
type Stats struct {
	Lines   int // the last line counts, whether a newline ends it or not
	Longest int // bytes in the longest line, without its newline
}

// Measure reads a log to its end. Its memory does not grow with the log, nor
// with the length of a line. If reading fails, the error is wrapped and names
// the line in which it happened, from 1, and the Stats are zero.
func Measure(log io.Reader) (Stats, error) {
	var stats Stats
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		stats.Lines++
		stats.Longest = max(stats.Longest, len(lines.Bytes()))
	}
	if err := lines.Err(); err != nil {
		return Stats{}, fmt.Errorf("measure log in line %d: %w", stats.Lines+1, err)
	}
	return stats, nil
}
