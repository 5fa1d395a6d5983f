package main

import (
	"os"
	"testing"
)

func openDB(t *testing.T) string {
	dsn := os.Getenv("TEST_DSN")
	if dsn == "" {
		t.Skip("no database")
	}
	return dsn
}

func TestCreate(t *testing.T) { openDB(t); t.Error("the INSERT has a typo") }
func TestPay(t *testing.T)    { openDB(t); t.Error("so has the UPDATE") }
