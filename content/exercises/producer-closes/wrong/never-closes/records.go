package main

import "io"

// Record is one line of a log, or the error that ended the reading.
type Record struct {
	Line string
	Err  error
}

// Records reads a log in a goroutine of its own and returns the channel on
// which its records arrive. It does not wait for the first line.
//
// Each call of next returns the next line. io.EOF means that the log has ended;
// any other error ends the reading too, and is delivered as the last record.
// Either way the channel is closed then, and next is not called again.
//
// Records never reads ahead: it calls next only after the line before has been
// received.
func Records(next func() (string, error)) <-chan Record {
	records := make(chan Record)
	go func() {
		for {
			line, err := next()
			if err == io.EOF {
				return
			}
			if err != nil {
				records <- Record{Err: err}
				return
			}
			records <- Record{Line: line}
		}
	}()
	return records
}
