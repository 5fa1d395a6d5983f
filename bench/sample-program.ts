/** A small program with goroutines. Its output names the round, so that nothing is answered from a cache. */
export const sampleProgram = (round: string) => `package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { time.Sleep(time.Duration(i) * time.Nanosecond) })
	}
	wg.Wait()
	fmt.Println("round ${round} done")
}
`;
