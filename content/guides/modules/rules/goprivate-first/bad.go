package main

import (
	"fmt"
	"path"
	"strings"
)

// private says, as the go command does, whether a module is one of ours: a
// pattern matches as many parts of the path as it has itself.
func private(module, patterns string) bool {
	parts := strings.Split(module, "/")
	for pattern := range strings.SplitSeq(patterns, ",") {
		n := strings.Count(pattern, "/") + 1
		if n > len(parts) {
			continue
		}
		if ok, err := path.Match(pattern, strings.Join(parts[:n], "/")); ok && err == nil {
			return true
		}
	}
	return false
}

func main() {
	goprivate := ""
	for _, module := range []string{"git.acme.example/payments/fraud-rules", "example.com/money"} {
		if private(module, goprivate) {
			fmt.Println("from our own server:  ", module)
		} else {
			fmt.Println("from the public proxy:", module)
		}
	}
}
