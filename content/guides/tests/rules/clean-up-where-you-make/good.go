package main

import (
	"os"
	"testing"
)

func newStore(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/17.json", []byte(`{}`), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func count(t *testing.T, dir string) int {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal("the store cannot be read")
	}
	return len(entries)
}

func TestCount(t *testing.T) {
	dir := newStore(t)
	if got := count(t, dir); got != 1 {
		t.Errorf("count = %d, want 1", got)
	}
	count(t, dir+"-archive")
}
