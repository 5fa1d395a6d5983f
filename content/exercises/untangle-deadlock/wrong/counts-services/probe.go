package main

import (
	"slices"
	"sync"
)

// Failing probes all services side by side and returns the names of those whose
// probe failed, sorted. It returns when the slowest probe has answered, and
// leaves no goroutine behind.
func Failing(services []string, probe func(service string) error) []string {
	failed := make(chan string)
	var probes sync.WaitGroup

	for _, service := range services {
		probes.Go(func() {
			if err := probe(service); err != nil {
				failed <- service
			}
		})
	}

	var names []string
	for range services {
		names = append(names, <-failed)
	}
	probes.Wait()
	slices.Sort(names)
	return names
}
