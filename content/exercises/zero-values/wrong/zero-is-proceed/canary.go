package main

// A Verdict says whether a rollout goes on.
type Verdict int

const (
	Proceed Verdict = iota
	Rollback
	Wait // too few requests to tell
)

// What a Window's settings mean when they are zero.
const (
	DefaultMinRequests = 1000
	DefaultLimit       = 0.1 // percent
)

// A Window is what a canary has counted, and how to judge it. A setting that is
// left out stands for its default, so Window{Failed: 3, Total: 5000} is complete.
type Window struct {
	Failed, Total int

	// MinRequests is how many requests it takes to tell. 0 means DefaultMinRequests.
	MinRequests int
	// Limit is the error rate, in percent, above which to roll back. 0 means
	// DefaultLimit. Whoever tolerates no error at all sets it to -1.
	Limit float64
}

// ErrorRate returns how many percent of the requests failed. Without requests
// it is 0.
func ErrorRate(w Window) float64 {
	if w.Total == 0 {
		return 0
	}
	return 100 * float64(w.Failed) / float64(w.Total)
}

// Decide says whether the rollout goes on. It waits while there are fewer
// requests than it takes to tell, and rolls back when the error rate is above
// the limit.
func Decide(w Window) Verdict {
	enough := w.MinRequests
	if enough == 0 {
		enough = DefaultMinRequests
	}
	limit := w.Limit
	if limit == 0 {
		limit = DefaultLimit
	} else if limit < 0 {
		limit = 0
	}

	if w.Total < enough {
		return Wait
	}
	if ErrorRate(w) > limit {
		return Rollback
	}
	return Proceed
}
