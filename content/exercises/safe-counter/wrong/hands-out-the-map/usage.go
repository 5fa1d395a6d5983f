package main

import "sync"

// Usage counts the exports of each customer in the current month. Any number of
// goroutines may use it at the same time.
type Usage struct {
	limit func(customer string) int // looks a customer's plan up; may be slow

	mu     sync.Mutex     // guards counts
	counts map[string]int // never nil
}

// NewUsage takes a function that says how many exports a customer may make.
func NewUsage(limit func(customer string) int) *Usage {
	return &Usage{limit: limit, counts: map[string]int{}}
}

// Take counts one export and returns true, or returns false if the customer has
// had as many as limit allows. limit is asked once for each call, and never
// while the lock is held.
func (u *Usage) Take(customer string) bool {
	allowed := u.limit(customer)

	u.mu.Lock()
	defer u.mu.Unlock()
	if u.counts[customer] >= allowed {
		return false
	}
	u.counts[customer]++
	return true
}

// Count is how many exports the customer has made.
func (u *Usage) Count(customer string) int {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.counts[customer]
}

// Counts is what every customer has made. The map belongs to the caller.
func (u *Usage) Counts() map[string]int {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.counts
}

// Close ends the month: it returns all counts, which then belong to the caller,
// and begins again at zero. No export is lost in between, and none counts twice.
func (u *Usage) Close() map[string]int {
	u.mu.Lock()
	defer u.mu.Unlock()
	counts := u.counts
	u.counts = map[string]int{}
	return counts
}
