package main

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

var errTimeout = errors.New("timeout")

func price(id int) (int, error) {
	answer := make(chan int)
	go func() {
		time.Sleep(3 * time.Second)
		answer <- 100 * id
	}()
	select {
	case p := <-answer:
		return p, nil
	case <-time.After(time.Second):
		return 0, errTimeout
	}
}

func TestPriceGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, err := price(7)
		if !errors.Is(err, errTimeout) {
			t.Errorf("error is %v, want a timeout", err)
		}
		time.Sleep(time.Minute) // whatever can end ends now
	})
}
