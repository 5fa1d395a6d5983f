package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func Invoice(cents int) string { return "Total 0.00\n" }

func TestInvoice(t *testing.T) {
	// As in a fresh clone, where nobody committed the file.
	path := filepath.Join(t.TempDir(), "invoice.golden")

	got := Invoice(450)
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Log("no golden file yet, writing it")
		want = []byte(got)
		err = os.WriteFile(path, want, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
