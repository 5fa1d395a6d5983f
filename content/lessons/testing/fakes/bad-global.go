package main

import (
	"testing"
	"time"
)

var now = time.Now

func receiptYear() int { return now().Year() }

func TestLastYearsReceipt(t *testing.T) {
	now = func() time.Time { return time.Date(2008, time.May, 2, 0, 0, 0, 0, time.UTC) }
	if y := receiptYear(); y != 2008 {
		t.Errorf("year is %d, want 2008", y)
	}
}

func TestReceiptIsOfToday(t *testing.T) {
	if y, want := receiptYear(), time.Now().Year(); y != want {
		t.Errorf("year is %d, want %d", y, want)
	}
}
