package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

var errDown = errors.New("the settings service is down")

// A source answers each load when the test says so.
type source struct {
	mu      sync.Mutex
	loads   int
	answers []func() (Settings, error) // for the loads in their order; the last one for all further
}

func (s *source) load() (Settings, error) {
	s.mu.Lock()
	answer := s.answers[min(s.loads, len(s.answers)-1)]
	s.loads++
	s.mu.Unlock()
	return answer()
}

func (s *source) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.loads
}

func gives(percent int) func() (Settings, error) {
	return func() (Settings, error) { return Settings{"orders", percent}, nil }
}

func fails() (Settings, error) { return Settings{}, errDown }

// held waits until gate is closed, and then answers.
func held(gate <-chan struct{}, answer func() (Settings, error)) func() (Settings, error) {
	return func() (Settings, error) {
		<-gate
		return answer()
	}
}

// others lets every other goroutine run until it waits.
func others() {
	for range 2000 {
		runtime.Gosched()
	}
}

// getAll calls Get from n goroutines at once; finish waits for all and returns
// what they got.
func getAll(c *Config, n int) (finish func() ([]Settings, []error)) {
	settings, errs := make([]Settings, n), make([]error, n)
	var callers sync.WaitGroup
	var begun atomic.Int64
	for i := range n {
		callers.Go(func() {
			begun.Add(1)
			settings[i], errs[i] = c.Get()
		})
	}
	for begun.Load() < int64(n) {
		runtime.Gosched()
	}
	others()
	return func() ([]Settings, []error) {
		callers.Wait()
		return settings, errs
	}
}

func wantPercent(t *testing.T, c *Config, want int, when string) {
	t.Helper()
	got, err := c.Get()
	if err != nil || got.Percent != want {
		t.Errorf("%s: Get = %+v, %v; want %d percent and no error", when, got, err, want)
	}
}

func TestNothingIsLoadedBeforeTheFirstGet(t *testing.T) {
	s := &source{answers: []func() (Settings, error){gives(1)}}
	c := NewConfig(s.load)
	if n := s.count(); n != 0 {
		t.Errorf("NewConfig loaded %d times, want 0: the first Get loads", n)
	}
	wantPercent(t, c, 1, "the first call")
	wantPercent(t, c, 1, "the second call")
	if n := s.count(); n != 1 {
		t.Errorf("two calls of Get, one after the other, loaded %d times, want once: settings that are there are kept", n)
	}
}

func TestFiftyAtOnceLoadOnce(t *testing.T) {
	gate := make(chan struct{})
	s := &source{answers: []func() (Settings, error){held(gate, gives(1))}}
	finish := getAll(NewConfig(s.load), 50)
	close(gate)
	got, errs := finish()
	if n := s.count(); n != 1 {
		t.Errorf("50 calls of Get came while the first was loading, and load was called %d times, want once: between looking and storing, all of them look", n)
	}
	for i := range got {
		if got[i].Percent != 1 || errs[i] != nil {
			t.Fatalf("a caller that waited got %+v and %v, want the settings that were loaded", got[i], errs[i])
		}
	}
}

func TestAFailureIsSharedAndNotKept(t *testing.T) {
	gate := make(chan struct{})
	s := &source{answers: []func() (Settings, error){held(gate, fails), gives(1)}}
	c := NewConfig(s.load)
	finish := getAll(c, 50)
	close(gate)
	_, errs := finish()
	if n := s.count(); n != 1 {
		t.Errorf("50 callers waited for an attempt that failed, and load was called %d times, want once: whoever waited shares the result. If each tries anew, one after the other, the last one waits 50 times as long", n)
	}
	for _, err := range errs {
		if !errors.Is(err, errDown) {
			t.Fatalf("the only attempt failed, and a caller that waited for it got the error %v, want one that wraps %q", err, errDown)
		}
	}
	wantPercent(t, c, 1, "the next call after a failure tries again")
	wantPercent(t, c, 1, "and what it loaded is kept")
	if n := s.count(); n != 2 {
		t.Errorf("one attempt failed, one worked, and load was called %d times, want 2", n)
	}
}

func TestFailuresMayRepeat(t *testing.T) {
	s := &source{answers: []func() (Settings, error){fails, fails, gives(1)}}
	c := NewConfig(s.load)
	for i := range 2 {
		if _, err := c.Get(); !errors.Is(err, errDown) {
			t.Errorf("attempt %d fails, and Get's error is %v, want one that wraps %q", i+1, err, errDown)
		}
	}
	wantPercent(t, c, 1, "the third attempt works")
}

func TestReloadReplacesTheSettings(t *testing.T) {
	s := &source{answers: []func() (Settings, error){gives(1), gives(10)}}
	c := NewConfig(s.load)
	wantPercent(t, c, 1, "before the reload")
	if err := c.Reload(); err != nil {
		t.Fatalf("Reload: %v, want no error", err)
	}
	wantPercent(t, c, 10, "after the reload")
	if n := s.count(); n != 2 {
		t.Errorf("one Get and one Reload loaded %d times, want 2", n)
	}
}

func TestAFailedReloadKeepsTheOldSettings(t *testing.T) {
	s := &source{answers: []func() (Settings, error){gives(1), fails}}
	c := NewConfig(s.load)
	wantPercent(t, c, 1, "before the reload")
	if err := c.Reload(); !errors.Is(err, errDown) {
		t.Errorf("the load failed and Reload returned %v, want an error that wraps %q", err, errDown)
	}
	wantPercent(t, c, 1, "after a reload that failed, the old settings are better than none")
}

func TestGetDoesNotWaitForAReload(t *testing.T) {
	gate := make(chan struct{})
	s := &source{answers: []func() (Settings, error){gives(1), held(gate, gives(10))}}
	c := NewConfig(s.load)
	wantPercent(t, c, 1, "before the reload")
	reloaded := make(chan error, 1)
	go func() { reloaded <- c.Reload() }()
	others()

	got := make(chan string, 1)
	go func() {
		s, err := c.Get()
		got <- fmt.Sprint(s.Percent, " ", err)
	}()
	others()
	select {
	case said := <-got:
		if said != "1 <nil>" {
			t.Errorf("while a reload is under way, Get said %q, want \"1 <nil>\", the old settings", said)
		}
	default:
		t.Error("while a reload is under way, Get waits for it: each request hangs as long as the settings service is slow. Load first, and then put the new settings in place in one step")
	}
	close(gate)
	<-reloaded
	wantPercent(t, c, 10, "when the reload is over")
}

func TestAReloadIsNewerThanAFirstLoadThatBeganBefore(t *testing.T) {
	gate := make(chan struct{})
	s := &source{answers: []func() (Settings, error){held(gate, gives(1)), gives(10)}}
	c := NewConfig(s.load)
	finish := getAll(c, 1)
	if err := c.Reload(); err != nil {
		t.Fatalf("Reload: %v, want no error", err)
	}
	close(gate)
	got, _ := finish()
	if got[0].Percent != 10 {
		t.Errorf("Reload had put 10 percent in place when the first load came back with 1, and Get returned %d, want 10: do not overwrite what is newer", got[0].Percent)
	}
	wantPercent(t, c, 10, "afterwards")
}
