package main

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

type rates struct {
	mu   sync.Mutex
	euro float64
}

func (r *rates) refresh() {
	r.mu.Lock()
	defer r.mu.Unlock()
	time.Sleep(time.Second) // ask the bank
	r.euro = 0.92
}

func (r *rates) get() float64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.euro
}

func TestGetDuringARefresh(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &rates{euro: 0.91}
		go r.refresh()
		synctest.Wait() // the bank is being asked
		if got := r.get(); got != 0.91 {
			t.Errorf("euro is %v, want the old rate, 0.91", got)
		}
	})
}
