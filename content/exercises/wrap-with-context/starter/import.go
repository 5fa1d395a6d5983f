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
	for scanner.Scan() {
		payment, err := parse(scanner.Text())
		if err != nil {
			return err
		}
		if err := save(payment); err != nil {
			return fmt.Errorf("failed to save: %v", err)
		}
	}
	return nil
}

// parse reads "invoice;cents;iban". Its error names the field that is wrong and
// never contains an IBAN.
func parse(line string) (Payment, error) {
	fields := strings.Split(line, ";")
	if len(fields) != 3 {
		return Payment{}, fmt.Errorf("bad line %q", line)
	}
	invoice, err := strconv.Atoi(fields[0])
	if err != nil {
		return Payment{}, err
	}
	cents, err := strconv.Atoi(fields[1])
	if err != nil {
		return Payment{}, err
	}
	return Payment{invoice, cents, fields[2]}, nil
}
