package main

import (
	"fmt"
	"testing"
	"time"
)

const golden = "Invoice 17\nIssued 10 November 2009\nDue 10 December 2009\n"

func Invoice(id string) string {
	issued := time.Now()
	return fmt.Sprintf("Invoice %s\nIssued %s\nDue %s\n", id,
		issued.Format("2 January 2006"), issued.AddDate(0, 0, 30).Format("2 January 2006"))
}

func TestInvoice(t *testing.T) {
	for range 2 {
		if got := Invoice("17"); got != golden {
			t.Errorf("got:\n%s", got)
		}
		time.Sleep(2 * time.Hour) // the next run of the pipeline
	}
}
