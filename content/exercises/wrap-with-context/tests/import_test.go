package main

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
)

const (
	file = "payments-0312.csv"
	iban = "DE02120300000000202051"
	good = "17;4200;" + iban + "\n"
)

func TestEveryPaymentIsSaved(t *testing.T) {
	var saved []Payment
	err := Import(file, strings.NewReader(good+"18;-150;FR76\n"), func(p Payment) error {
		saved = append(saved, p)
		return nil
	})
	if err != nil {
		t.Errorf("the file is right, and Import returns the error %q. fmt.Errorf never returns nil: wrap only inside if err != nil.", err)
	}
	if want := []Payment{{17, 4200, iban}, {18, -150, "FR76"}}; !slices.Equal(saved, want) {
		t.Errorf("saved %v, want %v", saved, want)
	}
}

func TestAnEmptyFileIsNoError(t *testing.T) {
	if err := Import(file, strings.NewReader(""), ok); err != nil {
		t.Errorf("the file is empty, and Import returns the error %q, want nil", err)
	}
}

func TestAWrongAmountNamesFileLineAndField(t *testing.T) {
	err := failing(t, good+"18;12.50;"+iban, ok)
	says(t, err, "line 2", "cents", `"12.50"`)
	wraps(t, err, strconv.ErrSyntax)
}

func TestAWrongInvoiceNamesFileLineAndField(t *testing.T) {
	err := failing(t, "99999999999999999999;4200;"+iban, ok)
	says(t, err, "line 1", "invoice", `"99999999999999999999"`)
	wraps(t, err, strconv.ErrRange)
}

func TestAWrongNumberOfFields(t *testing.T) {
	says(t, failing(t, good+good+"19;4200", ok), "line 3", "2 fields")
	says(t, failing(t, good+"18;4200;"+iban+";note", ok), "line 2", "4 fields")
}

func TestAFailedSaveNamesTheInvoice(t *testing.T) {
	errLocked := errors.New("account is locked")
	calls := 0
	err := failing(t, good+"18;150;"+iban+"\n19;150;"+iban, func(p Payment) error {
		calls++
		if p.Invoice == 18 {
			return errLocked
		}
		return nil
	})
	says(t, err, "line 2", "invoice 18", "account is locked")
	wraps(t, err, errLocked)
	if calls != 2 {
		t.Errorf("save was called %d times, want 2: Import stops at the first failure", calls)
	}
}

func TestAFileThatBreaksOffIsAnError(t *testing.T) {
	errReset := errors.New("connection reset by peer")
	err := failing(t, "", ok, strings.NewReader(good+good), iotest.ErrReader(errReset))
	says(t, err, "line 3", "connection reset by peer")
	wraps(t, err, errReset)
}

func TestALineThatIsTooLongIsAnError(t *testing.T) {
	err := failing(t, good+strings.Repeat("9", bufio.MaxScanTokenSize+1), ok)
	says(t, err, "line 2", "token too long")
	wraps(t, err, bufio.ErrTooLong)
}

func ok(Payment) error { return nil }

// failing imports text and what follows it, and returns the error.
func failing(t *testing.T, text string, save func(Payment) error, more ...io.Reader) error {
	t.Helper()
	readers := append([]io.Reader{strings.NewReader(text)}, more...)
	err := Import(file, io.MultiReader(readers...), save)
	if err == nil {
		t.Fatal("Import returns nil, and not everything was read and saved. " +
			"Scan returns false at the end and at a failure; scanner.Err says which it was.")
	}
	return err
}

// says holds what is true for every error: the file first, each part once, and
// no IBAN.
func says(t *testing.T, err error, parts ...string) {
	t.Helper()
	if !strings.HasPrefix(err.Error(), file+": ") {
		t.Errorf("the error is %q, want it to begin with %q", err, file+": ")
	}
	for _, part := range append(parts, file) {
		switch strings.Count(err.Error(), part) {
		case 0:
			t.Errorf("the error is %q and does not say %s. At 3 a.m. nobody can ask the program.", err, part)
		case 1:
		default:
			t.Errorf("the error is %q and says %s more than once. Each function adds what only it knows.", err, part)
		}
	}
	if strings.Contains(err.Error(), iban) {
		t.Errorf("the error is %q: a customer's IBAN goes into the log. Say which line and what is wrong with it, not the line.", err)
	}
}

func wraps(t *testing.T, err, cause error) {
	t.Helper()
	if !errors.Is(err, cause) {
		t.Errorf("errors.Is(%q, %q) is false. The text is there, the cause is not: wrap it with %%w at each level.", err, cause)
	}
}
