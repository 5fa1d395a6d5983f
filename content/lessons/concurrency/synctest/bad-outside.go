package main

import (
	"testing"
	"testing/synctest"
	"time"
)

var stop = make(chan struct{}) // made when the program starts

func TestStopEndsTheWorker(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended := false
		go func() {
			<-stop
			ended = true
		}()
		time.Sleep(time.Second)
		close(stop)
		synctest.Wait()
		if !ended {
			t.Error("the worker has not ended")
		}
	})
}
