package main

import (
	"fmt"
	"math"
	"time"
)

// The thresholds, agreed on before the first request.
const (
	maxErrors   = 0.001 // of all requests
	maxSlower   = 10    // percent, of the p95
	enoughToAsk = 1000  // requests on each side, before a p95 says anything
)

// A Sample is what one system did in the same stretch of time.
type Sample struct {
	Requests int
	Errors   int
	P95      time.Duration
}

// An Action is what happens next.
type Action string

const (
	Promote  Action = "promote"   // to the next share
	Hold     Action = "hold"      // stay, and look again later
	RollBack Action = "roll back" // to a share of 0, now
)

// A Verdict is the action, and why, with its figures, for those who read it.
type Verdict struct {
	Action Action
	Why    string
}

// Decide compares the new system, the canary, with the old one.
//
//   - Roll back for errors: a system at the limit, 0.1%, would have made as
//     many errors or more with a probability below 1%. That may be after five
//     requests. Why has the number of errors.
//   - Roll back for latency: both sides have had 1,000 requests or more, and
//     the canary's p95 is more than 10% above the old one's. Why names the
//     canary's p95.
//   - Promote: both sides have had 1,000 requests or more, the p95 is within
//     10%, and a system at the limit would have made as few errors or fewer
//     with a probability below 5%.
//   - Hold in all other cases. Why has the canary's number of requests.
func Decide(old, canary Sample) Verdict {
	atLimit := maxErrors * float64(canary.Requests)
	if float64(canary.Errors) > atLimit {
		return Verdict{RollBack, fmt.Sprintf("%d errors in %d requests, where %.1f would be the limit",
			canary.Errors, canary.Requests, atLimit)}
	}
	if old.Requests < enoughToAsk || canary.Requests < enoughToAsk {
		return Verdict{Hold, fmt.Sprintf("%d requests on the canary and %d on the old system, want %d on each",
			canary.Requests, old.Requests, enoughToAsk)}
	}
	if canary.P95*100 > old.P95*(100+maxSlower) {
		return Verdict{RollBack, fmt.Sprintf("p95 is %v, and %v on the old system", canary.P95, old.P95)}
	}
	if atMost(canary.Errors, atLimit) >= 0.05 {
		return Verdict{Hold, fmt.Sprintf("%d errors in %d requests: too few requests to tell", canary.Errors, canary.Requests)}
	}
	return Verdict{Promote, fmt.Sprintf("%d errors in %d requests, p95 %v against %v",
		canary.Errors, canary.Requests, canary.P95, old.P95)}
}

// atMost returns how probable it is to see at most k errors where expected
// are usual: the sum of the Poisson distribution up to k. Its terms are
// computed as logarithms, because e^-expected alone is too small for a
// float64 when a million requests have come.
func atMost(k int, expected float64) float64 {
	if expected == 0 {
		return 1
	}
	sum := 0.0
	for i := range k + 1 {
		factorial, _ := math.Lgamma(float64(i + 1))
		sum += math.Exp(float64(i)*math.Log(expected) - expected - factorial)
	}
	return sum
}

// atLeast returns how probable it is to see k errors or more.
func atLeast(k int, expected float64) float64 {
	if k == 0 {
		return 1
	}
	return 1 - atMost(k-1, expected)
}
