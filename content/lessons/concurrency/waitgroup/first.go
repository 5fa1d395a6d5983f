package main

import (
	"fmt"
	"sync"
	"time"
)

// ask stands for a call to another service.
func ask(service string) string {
	takes := map[string]time.Duration{
		"prices":  120 * time.Millisecond,
		"stock":   40 * time.Millisecond,
		"reviews": 100 * time.Millisecond,
	}
	time.Sleep(takes[service])
	return service + ": ok"
}

func main() {
	services := []string{"prices", "stock", "reviews"}
	answers := make([]string, len(services)) // one slot each

	start := time.Now()
	var wg sync.WaitGroup
	for i, name := range services {
		wg.Go(func() {
			answers[i] = ask(name)
		})
	}
	wg.Wait()

	for _, answer := range answers {
		fmt.Println(answer)
	}
	fmt.Println("took", time.Since(start).Round(20*time.Millisecond))
}
