package main

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

// This is how the service calls it. It must go on compiling.
func service() (*Report, error) {
	return Remind(&Store{dsn: "postgres://shop"}, &Mailer{server: "mail.example.com"}, os.Stderr, 100)
}

// The fakes have what Remind needs, and nothing else.

type fakeStore struct {
	due    map[string][]int // the days on which each customer's orders are due
	broken string           // the customer whose orders cannot be read
}

func (f fakeStore) Customers() ([]string, error) {
	if f.due == nil {
		return nil, errDown
	}
	return []string{"ada", "grace", "rob"}, nil
}

func (f fakeStore) Orders(customer string) ([]Order, error) {
	if customer == f.broken {
		return nil, errDown
	}
	var orders []Order
	for i, due := range f.due[customer] {
		orders = append(orders, Order{ID: i + 1, Due: due})
	}
	return orders, nil
}

type fakeMailer struct {
	mails   []string
	refuses string
}

func (f *fakeMailer) Send(to, text string) error {
	if to == f.refuses {
		return errFull
	}
	f.mails = append(f.mails, to+": "+text)
	return nil
}

var (
	errDown = errors.New("database is down")
	errFull = errors.New("mailbox full")
)

func TestWhoIsOverdueGetsAMail(t *testing.T) {
	mailer := &fakeMailer{}
	store := fakeStore{due: map[string][]int{"ada": {90, 99, 100}, "grace": {100}, "rob": {1}}}
	report, log, err := remind(t, store, mailer)
	if err != nil {
		t.Fatalf("Remind returns the error %q, want none", err)
	}
	if want := []string{"ada: 2 orders are overdue", "rob: 1 orders are overdue"}; !slices.Equal(mailer.mails, want) {
		t.Errorf("on day 100, mails sent: %q, want %q", mailer.mails, want)
	}
	if want := []string{"ada", "rob"}; !slices.Equal(report.Sent, want) || report.Failed != nil {
		t.Errorf("the report is %+v, want Sent %q and nobody failed", *report, want)
	}
	if log != "" {
		t.Errorf("the log has %q, want nothing", log)
	}
}

func TestAMailThatFailsStopsNobody(t *testing.T) {
	mailer := &fakeMailer{refuses: "ada"}
	report, log, err := remind(t, fakeStore{due: map[string][]int{"ada": {90}, "rob": {1}}}, mailer)
	if err != nil {
		t.Fatalf("ada's mail fails, and Remind returns the error %q. It notes that, and goes on.", err)
	}
	if !slices.Equal(report.Sent, []string{"rob"}) || !slices.Equal(report.Failed, []string{"ada"}) {
		t.Errorf("ada's mail fails, rob's does not: the report is %+v", *report)
	}
	if want := "remind ada: mailbox full\n"; log != want {
		t.Errorf("the log has %q, want %q. Remind writes to the log it was given.", log, want)
	}
}

func TestAStoreThatFailsEndsIt(t *testing.T) {
	for _, store := range []fakeStore{{}, {due: map[string][]int{"ada": {90}}, broken: "grace"}} {
		report, _, err := remind(t, store, &fakeMailer{})
		if !errors.Is(err, errDown) || report != nil {
			t.Errorf("the store fails: Remind returns %v, %v; want no report, and the store's error, wrapped", report, err)
		}
	}
}

func TestTheServiceCallsItWithTheRealThings(t *testing.T) {
	if _, err := service(); err == nil || !strings.Contains(err.Error(), "no database at postgres://shop") {
		t.Errorf("called with the real store, which cannot be reached here, Remind returns %v", err)
	}
}

func remind(t *testing.T, store fakeStore, mailer *fakeMailer) (report *Report, logged string, err error) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			t.Fatalf("Remind panics: %v. A parameter of type any takes everything and promises nothing: "+
				"say in its type which methods you call.", reason)
		}
	}()
	var log strings.Builder
	report, err = Remind(store, mailer, &log, 100)
	return report, log.String(), err
}
