package main

import (
	"math"
	"testing"
)

func TestAVerdictThatNobodySetIsWait(t *testing.T) {
	var verdict Verdict
	if verdict != Wait {
		t.Errorf("var verdict Verdict is %s, want Wait. A verdict that somebody forgot to set must not move traffic: "+
			"the constant with the value 0 is the one that does no harm.", name(verdict))
	}
	if Wait == Proceed || Proceed == Rollback || Wait == Rollback {
		t.Errorf("Wait, Proceed and Rollback are %d, %d and %d: three verdicts need three values.", Wait, Proceed, Rollback)
	}
}

func TestTheErrorRateHasAFraction(t *testing.T) {
	for _, c := range []struct {
		failed, total int
		want          float64
	}{
		{1, 2, 50},
		{3, 1000, 0.3},
		{1, 2000, 0.05},
		{2000, 2000, 100},
	} {
		got := ErrorRate(Window{Failed: c.failed, Total: c.total})
		if math.Abs(got-c.want) > 1e-9 {
			t.Errorf("ErrorRate of %d failures in %d requests is %v percent, want %v. "+
				"The quotient of two ints is an int: convert before you divide.", c.failed, c.total, got, c.want)
		}
	}
}

func TestNoRequestsMeanNoErrors(t *testing.T) {
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("ErrorRate(Window{}) panics: %v. A window begins with no requests, so this happens at each start.", reason)
		}
	}()
	if got := ErrorRate(Window{}); got != 0 {
		t.Errorf("ErrorRate(Window{}) is %v, want 0. For floats 0/0 is not a number, and it makes every comparison false: "+
			"look at Total before you divide.", got)
	}
}

func TestFewRequestsWait(t *testing.T) {
	decide(t, "no requests yet", Window{}, Wait)
	decide(t, "one below the default minimum", Window{Failed: 500, Total: 999}, Wait)
	decide(t, "the default minimum", Window{Total: 1000}, Proceed)
}

func TestALimitOfZeroIsTheDefault(t *testing.T) {
	decide(t, "one failure in 10,000 is 0.01 percent", Window{Failed: 1, Total: 10_000}, Proceed)
	decide(t, "0.1 percent is not above 0.1 percent", Window{Failed: 1, Total: 1000}, Proceed)
	decide(t, "0.2 percent", Window{Failed: 2, Total: 1000}, Rollback)
}

func TestASettingReplacesItsDefault(t *testing.T) {
	decide(t, "0.4 percent, limit 0.5", Window{Failed: 4, Total: 1000, Limit: 0.5}, Proceed)
	decide(t, "0.6 percent, limit 0.5", Window{Failed: 6, Total: 1000, Limit: 0.5}, Rollback)
	decide(t, "200 requests, 100 are enough", Window{Failed: 1, Total: 200, MinRequests: 100}, Rollback)
	decide(t, "1500 requests, it takes 2000", Window{Failed: 100, Total: 1500, MinRequests: 2000}, Wait)
}

func TestANegativeLimitToleratesNoError(t *testing.T) {
	decide(t, "no failure, limit -1", Window{Total: 5000, Limit: -1}, Proceed)
	decide(t, "one failure, limit -1", Window{Failed: 1, Total: 5000, Limit: -1}, Rollback)
}

// decide compares Decide's verdict. A panic is a verdict of no use, too.
func decide(t *testing.T, what string, w Window, want Verdict) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Errorf("%s: Decide(%+v) panics: %v", what, w, reason)
		}
	}()
	if got := Decide(w); got != want {
		t.Errorf("%s: Decide(%+v) is %s, want %s", what, w, name(got), name(want))
	}
}

func name(v Verdict) string {
	switch {
	case v == Wait:
		return "Wait"
	case v == Proceed:
		return "Proceed"
	case v == Rollback:
		return "Rollback"
	}
	return "a verdict without a name"
}
