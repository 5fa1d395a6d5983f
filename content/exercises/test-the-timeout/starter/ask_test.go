package main

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestTheAnswerComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		books, err := Ask(t.Context(), time.Second, func(context.Context) (string, error) {
			return "three books", nil
		})
		if books != "three books" || err != nil {
			t.Errorf("got %q, %v; want three books and no error", books, err)
		}
	})
}
