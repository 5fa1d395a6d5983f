package main

import (
	"fmt"
	"sync"
	"time"
)

type store struct {
	delay time.Duration
	mu    sync.Mutex
	email string
}

func (s *store) put(email string) {
	time.Sleep(s.delay)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.email = email
}

// save writes both stores, the truth first.
func save(email string, old, fresh *store, pause time.Duration) {
	old.put(email)
	time.Sleep(pause) // a garbage collection, a retry, a slow network
	fresh.put(email)
}

func main() {
	old, fresh := &store{}, &store{}
	var calls sync.WaitGroup
	calls.Go(func() { save("first@mail.example", old, fresh, 20*time.Millisecond) })
	time.Sleep(time.Millisecond)
	calls.Go(func() { save("second@mail.example", old, fresh, 0) })
	calls.Wait()
	fmt.Println("old:", old.email)
	fmt.Println("new:", fresh.email)
}
