package main

import (
	"context"
	"errors"
	"testing"
	"time"
)

const limit = 40 * time.Millisecond

func TestAnAnswerInTheLastMomentCounts(t *testing.T) {
	books, err := Ask(t.Context(), limit, func(context.Context) (string, error) {
		time.Sleep(limit / 2)
		return "three books", nil
	})
	if books != "three books" || err != nil {
		t.Errorf("an answer before the limit: got %q, %v; want three books and no error", books, err)
	}
}

func TestADeafEngineHoldsUpNobody(t *testing.T) {
	start := time.Now()
	_, err := Ask(t.Context(), limit, func(context.Context) (string, error) {
		time.Sleep(10 * limit) // does not look at its context
		return "three books", nil
	})
	if took := time.Since(start); !errors.Is(err, ErrLate) || took > 2*limit {
		t.Errorf("got %v after %v; want ErrLate after %v", err, took, limit)
	}
}
