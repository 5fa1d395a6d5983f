package main

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestTheDefaults(t *testing.T) {
	runs(t, []string{"berlin"}, Options{"csv", 24 * time.Hour, []string{"berlin"}})
}

func TestFlagsInAllTheirForms(t *testing.T) {
	want := Options{"json", 36 * time.Hour, []string{"berlin", "paris"}}
	runs(t, []string{"-format", "json", "-since", "36h", "berlin", "paris"}, want)
	runs(t, []string{"--since=36h", "-format=json", "berlin", "paris"}, want)
	runs(t, []string{"-since", "1ns", "berlin"}, Options{"csv", 1, []string{"berlin"}})
}

func TestADryRunSaysWhatItWouldDo(t *testing.T) {
	got := run(t, []string{"-dry", "-format", "json", "berlin", "paris"}, nil)
	got.wantStatus(t, 0)
	if len(got.work) != 0 {
		t.Errorf("%s: the work was done, with %+v. A dry run exports nothing.", got.line, got.work)
	}
	if want := "would export berlin, paris as json, since 24h0m0s\n"; got.stdout != want {
		t.Errorf("%s: stdout has %q, want %q", got.line, got.stdout, want)
	}
}

func TestHelpIsNoError(t *testing.T) {
	for _, flag := range []string{"-h", "-help", "--help"} {
		got := run(t, []string{flag}, nil)
		got.wantStatus(t, 0)
		for _, part := range []string{"-format", "-since", "-dry"} {
			if !strings.Contains(got.stdout, part) {
				t.Errorf("%s: stdout has %q and does not explain %s. Who asks for help wants to read it, or to pipe it into a pager.",
					got.line, got.stdout, part)
			}
		}
		if got.stderr != "" {
			t.Errorf("%s: stderr has %q, though nothing is wrong", got.line, got.stderr)
		}
	}
}

func TestWrongUseIsStatusTwo(t *testing.T) {
	for _, c := range []struct {
		args []string
		part string // of what is said
	}{
		{nil, "shop"},
		{[]string{"-dry"}, "shop"},
		{[]string{"-fromat", "csv", "berlin"}, "fromat"},
		{[]string{"-format", "xml", "berlin"}, "xml"},
		{[]string{"-format", "", "berlin"}, "format"},
		{[]string{"-since", "yesterday", "berlin"}, "yesterday"},
		{[]string{"-since", "30", "berlin"}, "30"},
		{[]string{"-since", "0s", "berlin"}, "since"},
		{[]string{"-since", "-2h", "berlin"}, "since"},
		{[]string{"-since"}, "since"},
	} {
		refused(t, c.args, c.part, "Check the options before you begin.")
	}
}

func TestAFlagBehindAShopIsRefused(t *testing.T) {
	hint := "Parse stops at the first argument that is no flag, and takes the rest as it is."
	refused(t, []string{"berlin", "-dry"}, "-dry", hint)
	refused(t, []string{"berlin", "paris", "-format=json"}, "-format", hint)
}

func TestWorkThatFailsIsStatusOne(t *testing.T) {
	got := run(t, []string{"berlin"}, errors.New("connection reset"))
	got.wantStatus(t, 1)
	got.wantSaid(t, "connection reset")
}

func TestNothingIsSaidWhenAllIsWell(t *testing.T) {
	got := run(t, []string{"berlin"}, nil)
	if got.stdout != "" || got.stderr != "" {
		t.Errorf("%s: stdout has %q and stderr %q, want nothing", got.line, got.stdout, got.stderr)
	}
}

// outcome is what came of a call of Run.
type outcome struct {
	line           string
	status         int
	work           []Options
	stdout, stderr string
}

func run(t *testing.T, args []string, fails error) outcome {
	t.Helper()
	got := outcome{line: strings.TrimSpace("export " + strings.Join(args, " "))}
	defer func() {
		if reason := recover(); reason != nil {
			t.Fatalf("%s: Run panics: %v. It is called more than once here, and with any arguments: "+
				"make a new flag.FlagSet in each call.", got.line, reason)
		}
	}()
	var stdout, stderr strings.Builder
	got.status = Run(args, func(o Options) error {
		got.work = append(got.work, o)
		return fails
	}, &stdout, &stderr)
	got.stdout, got.stderr = stdout.String(), stderr.String()
	return got
}

func runs(t *testing.T, args []string, want Options) {
	t.Helper()
	got := run(t, args, nil)
	got.wantStatus(t, 0)
	if len(got.work) != 1 || !reflect.DeepEqual(got.work[0], want) {
		t.Errorf("%s: the work was done with %+v, want once, with %+v. Flags have their values after Parse, not before.",
			got.line, got.work, want)
	}
}

func refused(t *testing.T, args []string, part, hint string) {
	t.Helper()
	got := run(t, args, nil)
	got.wantStatus(t, 2)
	got.wantSaid(t, part)
	if len(got.work) != 0 {
		t.Errorf("%s: this is wrong use, and the work was done all the same, with %+v. %s",
			got.line, got.work, hint)
	}
}

func (o outcome) wantStatus(t *testing.T, want int) {
	t.Helper()
	if o.status != want {
		t.Errorf("%s: the status is %d, want %d. 0 is well, 1 is work that failed, 2 is wrong use; scripts look at nothing else.",
			o.line, o.status, want)
	}
}

func (o outcome) wantSaid(t *testing.T, part string) {
	t.Helper()
	if !strings.Contains(o.stderr, part) {
		t.Errorf("%s: stderr has %q, want it to mention %s", o.line, o.stderr, part)
	}
	if o.stdout != "" {
		t.Errorf("%s: stdout has %q. Errors go to stderr: stdout may be a file that another program reads.", o.line, o.stdout)
	}
}
