package main

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

func TestTheFailingServicesAreNamed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		services := []string{"users", "orders", "stock", "billing"}
		want := []string{"orders", "users"}
		got, _ := probeAll(t, services, want)
		if !slices.Equal(got, want) {
			t.Errorf("Failing = %q, want %q: the names of all probes that fail, sorted. "+
				"If names are missing, ask who still had to send when the loop over the channel ended.", got, want)
		}
	})
}

func TestAllAreHealthy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, _ := probeAll(t, []string{"users", "orders"}, nil)
		if len(got) > 0 {
			t.Errorf("Failing = %q although every probe succeeds", got)
		}
	})
}

func TestNoServices(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got, _ := probeAll(t, nil, nil)
		if len(got) > 0 {
			t.Errorf("Failing = %q for no services", got)
		}
	})
}

func TestProbesRunSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		services := numbered(10)
		_, took := probeAll(t, services, services[:3])
		if took > time.Second {
			t.Errorf("ten probes of one second each took %v, want 1s: they run one after the other now. "+
				"The deadlock is gone because the goroutines are. Keep them, and repair who waits for whom.", took)
		}
	})
}

func TestManyFailures(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, n := range []int{11, 101, 1001} {
			services := numbered(n)
			got, _ := probeAll(t, services, services)
			if len(got) != n {
				t.Errorf("%d of %d failures were named", len(got), n)
			}
		}
	})
}

// probeAll calls Failing with a probe that takes one second and fails for the
// services in down. It reports when Failing does not return, and how long it took.
func probeAll(t *testing.T, services, down []string) (failing []string, took time.Duration) {
	t.Helper()
	probe := func(service string) error {
		time.Sleep(time.Second) // in a synctest bubble this takes no time
		if slices.Contains(down, service) {
			return errors.New("connection refused")
		}
		return nil
	}
	start := time.Now()
	done := make(chan []string, 1)
	go func() { done <- Failing(services, probe) }()
	select {
	case failing = <-done:
		return failing, time.Since(start)
	case <-time.After(time.Hour):
		if len(down) > 10 {
			t.Log("It went well with fewer failures: a buffer hides a deadlock until it is full.")
		}
		t.Fatalf("Failing has not returned, though all %d probes have answered, %d of them with an error: a deadlock. "+
			"Go's report shows each goroutine that is left: in brackets what it waits for, and below that the line of probe.go. "+
			"Ask of each: who should end that wait, and what is that one waiting for?", len(services), len(down))
		return nil, 0
	}
}

// numbered returns n service names that sort in order.
func numbered(n int) (names []string) {
	for i := range n {
		names = append(names, fmt.Sprintf("service-%04d", i))
	}
	return names
}
