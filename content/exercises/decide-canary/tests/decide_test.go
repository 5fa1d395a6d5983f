package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// before is the old system, at the same time: plenty of requests, p95 of 200 ms.
var before = Sample{Requests: 500_000, Errors: 210, P95: 200 * time.Millisecond}

// canary has a p95 like the old system's.
func canary(requests, errors int) Sample {
	return Sample{Requests: requests, Errors: errors, P95: 200 * time.Millisecond}
}

func TestAGoodCanaryIsPromoted(t *testing.T) {
	for _, c := range []Sample{canary(3000, 0), canary(10_000, 3), canary(100_000, 70), canary(2_000_000, 1900)} {
		if got := Decide(before, c); got.Action != Promote {
			t.Errorf("%d errors in %d requests, as fast as before: %s, want promote. "+
				"A system at 0.1%% would have made more errors than that, in 95 of 100 cases.", c.Errors, c.Requests, text(got))
		}
	}
}

func TestManyErrorsRollBack(t *testing.T) {
	for _, c := range []Sample{canary(100_000, 150), canary(10_000, 25), canary(3000, 10), canary(2_000_000, 2300)} {
		got := Decide(before, c)
		if got.Action != RollBack {
			t.Errorf("%d errors in %d requests is more than 0.1%%: %s, want roll back. "+
				"Integers divide to 0: compute with float64.", c.Errors, c.Requests, text(got))
		}
		if !strings.Contains(got.Why, fmt.Sprint(c.Errors)) {
			t.Errorf("the reason %q does not have the %d errors, and whoever reads it asks for them first", got.Why, c.Errors)
		}
	}
}

func TestADisasterDoesNotWaitForMoreRequests(t *testing.T) {
	for _, c := range []Sample{canary(5, 5), canary(40, 3), canary(300, 4)} {
		if got := Decide(before, c); got.Action != RollBack {
			t.Errorf("%d errors in the first %d requests: %s, want roll back, now. "+
				"So many are no luck at a rate of 0.1%%, and each minute brings more.", c.Errors, c.Requests, text(got))
		}
	}
}

func TestOneErrorCanBeLuck(t *testing.T) {
	for _, c := range []Sample{canary(400, 1), canary(900, 3), canary(1500, 4)} {
		got := Decide(before, c)
		if got.Action != Hold {
			t.Errorf("%d error(s) in %d requests: %s, want hold. The rate is above 0.1%%, and a good system has such a start "+
				"in more than one case of a hundred. What does atLeast say?", c.Errors, c.Requests, text(got))
		}
	}
}

func TestTheLineOfOnePercentIsExact(t *testing.T) {
	// At 0.1%, 9 errors or more in 3,000 requests have a probability of 0.4%, 8 or more of 1.2%.
	if got := Decide(before, canary(3000, 9)); got.Action != RollBack {
		t.Errorf("9 errors in 3,000 requests: %s, want roll back: 9 or more have a probability of 0.4%%", text(got))
	}
	if got := Decide(before, canary(3000, 8)); got.Action != Hold {
		t.Errorf("8 errors in 3,000 requests: %s, want hold: 8 or more have a probability of 1.2%%", text(got))
	}
}

func TestNoErrorsInFewRequestsProveNothing(t *testing.T) {
	for _, c := range []Sample{canary(1000, 0), canary(1000, 1), canary(2900, 0), canary(4500, 1), canary(10_000, 10)} {
		got := Decide(before, c)
		if got.Action != Hold {
			t.Errorf("%d errors in %d requests: %s, want hold. A system at the limit does as well or better "+
				"in more than 5 of 100 cases. Without an error it takes 3,000 requests.", c.Errors, c.Requests, text(got))
		}
		if !strings.Contains(got.Why, fmt.Sprint(c.Requests)) {
			t.Errorf("the reason %q does not have the %d requests: those who wait want to know how far it is", got.Why, c.Requests)
		}
	}
}

func TestNoTrafficIsNoSuccess(t *testing.T) {
	if got := Decide(before, Sample{}); got.Action != Hold {
		t.Errorf("not one request has arrived: %s, want hold. 0 of 0 errors is NaN, and NaN > 0.001 is false. "+
			"Perhaps nobody has set the flag.", text(got))
	}
	if got := Decide(Sample{}, canary(10_000, 0)); got.Action != Hold {
		t.Errorf("the old system has had no requests, so there is nothing to compare with: %s, want hold", text(got))
	}
}

func TestASlowCanaryRollsBack(t *testing.T) {
	slow := canary(10_000, 0)
	slow.P95 = 221 * time.Millisecond
	got := Decide(before, slow)
	if got.Action != RollBack {
		t.Errorf("p95 of 221 ms against 200: %s, want roll back. More than 10%% slower is over the threshold, without any error.", text(got))
	}
	if !strings.Contains(got.Why, "221ms") {
		t.Errorf("the reason %q does not have the p95 of 221ms", got.Why)
	}
}

func TestTenPercentSlowerIsAllowed(t *testing.T) {
	for _, p95 := range []time.Duration{200, 220} {
		c := canary(10_000, 0)
		c.P95 = p95 * time.Millisecond
		if got := Decide(before, c); got.Action != Promote {
			t.Errorf("p95 of %v against 200ms: %s, want promote. Up to 10%%, and 10%% exactly, was agreed on.", c.P95, text(got))
		}
	}
}

func TestAPercentileNeedsRequests(t *testing.T) {
	slow := canary(999, 0)
	slow.P95 = time.Second
	if got := Decide(before, slow); got.Action != Hold {
		t.Errorf("p95 of 1s in 999 requests: %s, want hold. Only 49 requests lie above it, and a cold cache makes that many. "+
			"From 1,000 on it counts.", text(got))
	}
	slow.Requests = 1000
	if got := Decide(before, slow); got.Action != RollBack {
		t.Errorf("p95 of 1s in 1,000 requests: %s, want roll back", text(got))
	}
	night := Sample{Requests: 999, P95: 20 * time.Millisecond}
	if got := Decide(night, canary(10_000, 0)); got.Action != Hold {
		t.Errorf("the old system has had 999 requests: %s, want hold. Its p95 says as little as the canary's would.", text(got))
	}
	night.Requests = 1000
	if got := Decide(night, canary(10_000, 0)); got.Action != RollBack {
		t.Errorf("the old system has had 1,000 requests with a p95 of 20ms, the canary has 200ms: %s, want roll back", text(got))
	}
}

func text(v Verdict) string { return fmt.Sprintf("%s (%q)", v.Action, v.Why) }
