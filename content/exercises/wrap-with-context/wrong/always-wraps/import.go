package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Payment is one line of the bank's file.
type Payment struct {
	Invoice int
	Cents   int
	IBAN    string
}

// Import reads payments from r, one a line, and gives each to save. It stops at
// the first failure. Its error begins with the file's name and the number of
// the line, from 1, and wraps the cause.
func Import(name string, r io.Reader, save func(Payment) error) error {
	scanner := bufio.NewScanner(r)
	n := 0
	for scanner.Scan() {
		n++
		payment, err := parse(scanner.Text())
		if err != nil {
			return fmt.Errorf("%s: line %d: %w", name, n, err)
		}
		if err := save(payment); err != nil {
			return fmt.Errorf("%s: line %d: save invoice %d: %w", name, n, payment.Invoice, err)
		}
	}
	return fmt.Errorf("%s: line %d: %w", name, n+1, scanner.Err())
}

// parse reads "invoice;cents;iban". Its error names the field that is wrong and
// never contains an IBAN.
func parse(line string) (Payment, error) {
	fields := strings.Split(line, ";")
	if len(fields) != 3 {
		return Payment{}, fmt.Errorf("%d fields, want 3", len(fields))
	}
	invoice, err := strconv.Atoi(fields[0])
	if err != nil {
		return Payment{}, fmt.Errorf("invoice: %w", err)
	}
	cents, err := strconv.Atoi(fields[1])
	if err != nil {
		return Payment{}, fmt.Errorf("cents: %w", err)
	}
	return Payment{invoice, cents, fields[2]}, nil
}
