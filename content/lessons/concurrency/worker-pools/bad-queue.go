package main

import (
	"fmt"
	"time"
)

func main() {
	jobs := make(chan time.Time, 10_000) // "so that nobody has to wait"
	inTime, late := 0, 0
	done := make(chan struct{})
	go func() {
		defer close(done)
		for asked := range jobs {
			time.Sleep(10 * time.Millisecond) // 100 a second
			if time.Since(asked) <= time.Second {
				inTime++
			} else {
				late++ // the caller has hung up
			}
		}
	}()
	for range 120 * 60 { // 120 a second, for a minute
		jobs <- time.Now()
		time.Sleep(time.Second / 120)
	}
	fmt.Println("after a minute:", inTime, "answers in time,", late, "for nobody,", len(jobs), "waiting")
	close(jobs)
	<-done
}
