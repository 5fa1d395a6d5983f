package main

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestAnOrderIsAnswered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		rec := httptest.NewRecorder()
		newHandler(1, 20*time.Millisecond, 0).ServeHTTP(rec, httptest.NewRequestWithContext(t.Context(), "GET", "/orders/17", nil))
		if got := strings.TrimSpace(rec.Body.String()); rec.Code != 200 || got != `{"cents":1200,"id":"17"}` {
			t.Errorf("%d %s", rec.Code, got)
		}
	})
}

func TestWhoWaitsForAConnectionMayLeave(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		handler := newHandler(1, time.Hour, 0)
		go handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), "GET", "/orders/17", nil))
		synctest.Wait() // the only connection is taken
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, httptest.NewRequestWithContext(ctx, "GET", "/orders/18", nil))
		if rec.Code != 503 {
			t.Errorf("status %d, want 503", rec.Code)
		}
		time.Sleep(time.Hour)
	})
}
