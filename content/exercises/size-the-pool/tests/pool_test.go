package main

import (
	"errors"
	"strings"
	"testing"
	"time"
)

const ms = time.Millisecond

// shop is a load that makes sense: 100 queries a second, 50 ms each, are 5 in use.
func shop() Load {
	return Load{PeakPerSecond: 100, Held: 50 * ms, Utilization: 0.5, Instances: 1, MaxConnections: 1000}
}

func want(t *testing.T, l Load, size int, why string) {
	t.Helper()
	got, err := PoolSize(l)
	if err != nil || got != size {
		t.Errorf("%s:\nPoolSize(%+v) = %d, %v; want %d", why, l, got, err, size)
	}
}

func TestLittlesLawWithHeadroom(t *testing.T) {
	want(t, shop(), 10, "100 queries a second, held for 50 ms, are 5 in use on average; with half of the pool in use, that is 10")

	all := shop()
	all.Utilization = 1
	want(t, all, 5, "with a utilization of 1 there is no headroom")

	slow := shop()
	slow.Held = 2 * time.Second
	want(t, slow, 400, "the same rate, held for 2 s, is 200 in use: the time counts in seconds and fractions of them")
}

func TestTheLoadIsSpreadOverTheInstances(t *testing.T) {
	l := shop()
	l.Instances = 5
	want(t, l, 2, "five instances share 100 queries a second: each has 20, which is 1 in use and a pool of 2")
}

func TestAPartOfAConnectionIsAConnection(t *testing.T) {
	l := shop()
	l.Utilization = 0.7
	want(t, l, 8, "5 in use at 70% are 7.14 connections, and with 7 the pool is busier than agreed: round up")

	l = shop()
	l.PeakPerSecond = 0.5
	want(t, l, 1, "a service with hardly any load needs a connection, too")
}

func TestWholeNumbersStayWhole(t *testing.T) {
	l := Load{PeakPerSecond: 60, Held: 70 * ms, Utilization: 0.7, Instances: 1, MaxConnections: 1000}
	want(t, l, 6, "60 a second for 70 ms are 4.2 in use, and at 70% exactly 6; in floats it comes out as 6.000000000000001, which must not become 7")
}

func TestADeploymentRunsOldAndNewInstances(t *testing.T) {
	l := shop()
	l.Instances, l.Surge, l.MaxConnections = 5, 5, 20
	want(t, l, 2, "ten instances with 2 each use all 20 connections, which is allowed")

	l.MaxConnections = 19
	size, err := PoolSize(l)
	if !errors.Is(err, ErrTooMany) {
		t.Errorf("five instances, five more during a deployment, 2 connections each: that is 20, and the database has 19. PoolSize = %d, %v; want an error that wraps ErrTooMany, or the next deployment fails", size, err)
	}
	if err != nil && size != 0 {
		t.Errorf("beside an error the size is %d, want 0", size)
	}
	if err != nil && (!strings.Contains(err.Error(), "20") || !strings.Contains(err.Error(), "19")) {
		t.Errorf("the error is %q: say how many are needed (20) and how many there are (19)", err)
	}
}

func TestTheDatabaseLimitIsNoSize(t *testing.T) {
	l := shop()
	l.MaxConnections = 500
	want(t, l, 10, "the database allows 500, and that is no reason to take them: others need some, and more at once make each query slower")
}

func TestALoadThatMakesNoSense(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(l *Load)
	}{
		{"no queries", func(l *Load) { l.PeakPerSecond = 0 }},
		{"no time", func(l *Load) { l.Held = 0 }},
		{"a negative time", func(l *Load) { l.Held = -ms }},
		{"a utilization of 0", func(l *Load) { l.Utilization = 0 }},
		{"a utilization of 70 in place of 0.7", func(l *Load) { l.Utilization = 70 }},
		{"no instance", func(l *Load) { l.Instances = 0 }},
		{"a negative surge", func(l *Load) { l.Surge = -1 }},
		{"no connection", func(l *Load) { l.MaxConnections = 0 }},
	} {
		t.Run(c.what, func(t *testing.T) {
			l := shop()
			c.change(&l)
			if size, err := PoolSize(l); !errors.Is(err, ErrLoad) || size != 0 {
				t.Errorf("%s: PoolSize = %d, %v; want 0 and an error that wraps ErrLoad", c.what, size, err)
			}
		})
	}
}
