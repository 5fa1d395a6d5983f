package main

import (
	"maps"
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func allow(n int) func(string) int { return func(string) int { return n } }

func TestTakeStopsAtTheLimit(t *testing.T) {
	u := NewUsage(allow(2))
	for i, want := range []bool{true, true, false, false} {
		mustBeFree(t, "Take", u)
		if got := u.Take("ada"); got != want {
			t.Errorf("call %d of Take with a limit of 2 = %t, want %t", i+1, got, want)
		}
	}
	mustBeFree(t, "Take", u)
	if got := u.Count("ada"); got != 2 {
		t.Errorf("two exports were made and two refused, and Count is %d, want 2: a refused one does not count", got)
	}
	if !u.Take("ben") || u.Count("ben") != 1 {
		t.Error("ada has used up her exports, and ben's first one was not counted: each customer has a count of their own")
	}
}

func TestCloseBeginsANewMonth(t *testing.T) {
	u := NewUsage(allow(1))
	u.Take("ada")
	if got, want := u.Close(), (map[string]int{"ada": 1}); !maps.Equal(got, want) {
		t.Errorf("Close returned %v, want %v", got, want)
	}
	if got := u.Counts(); len(got) != 0 {
		t.Errorf("after Close, Counts is %v, want nothing", got)
	}
	if !u.Take("ada") {
		t.Error("ada had her export last month; after Close she may make one again, and Take refused it")
	}
}

// limitIsAskedUnderTheLock calls Take once and looks at the lock from within limit.
func limitIsAskedUnderTheLock() (held bool) {
	var u *Usage
	u = NewUsage(func(string) int {
		held = !u.mu.TryLock()
		if !held {
			u.mu.Unlock()
		}
		return 1
	})
	u.Take("ada")
	return held
}

// afterARefusal is a Usage that has just refused an export.
func afterARefusal() *Usage {
	u := newUsage()
	u.Take("full")
	return u
}

func mustBeFree(t *testing.T, after string, u *Usage) {
	t.Helper()
	if !u.mu.TryLock() {
		t.Fatalf("%s returned and u.mu is still locked: the next caller waits forever. defer u.mu.Unlock() covers every return", after)
	}
	u.mu.Unlock()
}

func TestTheLimitIsAskedWithoutTheLock(t *testing.T) {
	asked := 0
	NewUsage(func(string) int { asked++; return 1 }).Take("ada")
	if limitIsAskedUnderTheLock() {
		t.Error("limit was called while u.mu was held: a slow look-up for one customer then stops all the others. Ask first, lock afterwards")
	}
	if asked != 1 {
		t.Errorf("limit was asked %d times for one export, want once", asked)
	}
}

func TestLookingAndCountingAreOneStep(t *testing.T) {
	if limitIsAskedUnderTheLock() {
		t.Fatal("limit was called while u.mu was held, so ten requests would wait for ten look-ups, one after the other")
	}
	mustBeFree(t, "Take that refuses", afterARefusal())
	synctest.Test(t, func(t *testing.T) {
		u := NewUsage(func(string) int {
			time.Sleep(time.Second) // all ten are in here together
			return 3
		})
		var mu sync.Mutex
		taken := 0
		var requests sync.WaitGroup
		for range 10 {
			requests.Go(func() {
				if u.Take("ada") {
					mu.Lock()
					taken++
					mu.Unlock()
				}
			})
		}
		requests.Wait()
		if taken != 3 {
			t.Errorf("ten requests at once, a limit of 3, and %d were allowed: the count that Take compares must be read under the lock under which it is raised, without a pause in between", taken)
		}
	})
}

// methods calls each method once; the exports of "full" are used up.
var methods = []struct {
	name string
	call func(u *Usage)
}{
	{"Take", func(u *Usage) { u.Take("ada") }},
	{"Take that refuses", func(u *Usage) { u.Take("full") }},
	{"Count", func(u *Usage) { u.Count("ada") }},
	{"Counts", func(u *Usage) { u.Counts() }},
	{"Close", func(u *Usage) { u.Close() }},
}

func newUsage() *Usage {
	u := NewUsage(allow(1))
	u.mu.Lock()
	u.counts["full"] = 1
	u.mu.Unlock()
	return u
}

func TestEveryMethodWaitsForTheLock(t *testing.T) {
	for _, m := range methods {
		t.Run(m.name, func(t *testing.T) {
			u := newUsage()
			u.mu.Lock()
			returned := make(chan struct{})
			go func() {
				m.call(u)
				close(returned)
			}()
			for range 1000 { // the other goroutine gets every chance to finish
				runtime.Gosched()
			}
			select {
			case <-returned:
				t.Errorf("the test held u.mu, and %s went through without waiting for it: on two cores it touches counts while another goroutine writes there", m.name)
			default:
			}
			u.mu.Unlock()
			<-returned
		})
	}
}

func TestEveryMethodGivesTheLockBack(t *testing.T) {
	for _, m := range methods {
		t.Run(m.name, func(t *testing.T) {
			u := newUsage()
			m.call(u)
			mustBeFree(t, m.name, u)
		})
	}
}

func TestCountsBelongsToTheCaller(t *testing.T) {
	u := NewUsage(allow(5))
	u.Take("ada")
	before := u.Counts()
	u.Take("ada")
	if before["ada"] != 1 {
		t.Errorf("the map from Counts said 1, and after another export it says %d: it is the map that Take writes, and its reader holds no lock. Return a copy", before["ada"])
	}
	before["ben"] = 100
	if got := u.Count("ben"); got != 0 {
		t.Errorf("the caller wrote into the map from Counts, and Count(%q) is %d, want 0: return a copy", "ben", got)
	}
}

func TestCloseBelongsToTheCaller(t *testing.T) {
	u := NewUsage(allow(5))
	u.Take("ada")
	month := u.Close()
	u.Take("ada")
	u.Take("ben")
	if want := (map[string]int{"ada": 1}); !maps.Equal(month, want) {
		t.Errorf("the map from Close became %v in the new month, want %v", month, want)
	}
}
