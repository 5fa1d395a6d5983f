package main

import (
	"fmt"
	"time"
)

// batch hands on lines in groups: three at once, or whatever there is
// 50 ms after the first of them. It returns when lines is closed.
func batch(lines <-chan string, write func([]string)) {
	var pending []string
	var late <-chan time.Time // nil while nothing is pending: the case is off

	flush := func() {
		write(pending)
		pending, late = nil, nil
	}
	for {
		select {
		case line, ok := <-lines:
			if !ok {
				if pending != nil {
					flush()
				}
				return
			}
			pending = append(pending, line)
			switch len(pending) {
			case 1:
				late = time.After(50 * time.Millisecond) // on
			case 3:
				flush() // off
			}
		case <-late:
			flush()
		}
	}
}

func main() {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for i, pause := range []int{0, 1, 1, 200, 20, 200} {
			time.Sleep(time.Duration(pause) * time.Millisecond)
			lines <- fmt.Sprint("line ", i)
		}
	}()

	start := time.Now()
	batch(lines, func(group []string) {
		fmt.Printf("%3d ms: %q\n", time.Since(start).Milliseconds(), group)
	})
}
