package main

import (
	"bytes"
	"slices"
	"testing"
)

func TestChainHasBaseAndMore(t *testing.T) {
	for _, c := range []struct{ base, more, want []string }{
		{[]string{"log", "recover"}, []string{"auth"}, []string{"log", "recover", "auth"}},
		{nil, []string{"auth", "limit"}, []string{"auth", "limit"}},
		{[]string{"log"}, nil, []string{"log"}},
		{nil, nil, nil},
	} {
		if got := Chain(c.base, c.more...); !slices.Equal(got, c.want) {
			t.Errorf("Chain(%q, %q...) is %q, want %q", c.base, c.more, got, c.want)
		}
	}
}

func TestTwoChainsFromOneBase(t *testing.T) {
	base := withRoom("log", "recover")
	admin := Chain(base, "require admin")
	Chain(base, "rate limit")
	if want := []string{"log", "recover", "require admin"}; !slices.Equal(admin, want) {
		t.Errorf("the second Chain(base, …) changed the first one: it is %q now, want %q. "+
			"base has room behind its end, and append writes there, for both.", admin, want)
	}
}

func TestAChainIsTheCallersOwn(t *testing.T) {
	base := withRoom("log", "recover")
	for _, more := range [][]string{{"auth"}, {}} {
		chain := Chain(base, more...)
		chain[0] = "trace"
		if base[0] != "log" {
			t.Errorf("chain := Chain(base, %q...); chain[0] = \"trace\" changed base, too: it is %q. "+
				"They share an array. The result needs one of its own, with nothing to append as well.", more, base)
			base[0] = "log"
		}
	}
}

func TestChainLeavesTheRoomBehindBaseAlone(t *testing.T) {
	all := []string{"log", "recover", "auth"}
	Chain(all[:2], "limit")
	if all[2] != "auth" {
		t.Errorf("Chain(all[:2], \"limit\") changed all[2] to %q: base ends before it, and its array does not.", all[2])
	}
}

func TestFirstHasTheFirstLines(t *testing.T) {
	lines := []string{"a", "b", "c"}
	for n, want := range [][]string{{}, {"a"}, {"a", "b"}, {"a", "b", "c"}, {"a", "b", "c"}} {
		if got := first(t, lines, n); !slices.Equal(got, want) {
			t.Errorf("First(%q, %d) is %q, want %q", lines, n, got, want)
		}
	}
	if got := first(t, withRoom("a"), 3); !slices.Equal(got, []string{"a"}) {
		t.Errorf("First([a], 3) is %q, want only a. The slice has room for more, but a length of 1: compare with len, not with cap.", got)
	}
}

func TestFirstSharesTheLines(t *testing.T) {
	lines := []string{"a", "b", "c"}
	first(t, lines, 2)[1] = "B"
	if lines[1] != "B" {
		t.Error("a line was corrected in First(lines, 2), and lines still has the old one. " +
			"First has copied. A slice expression copies nothing.")
	}
}

func TestAppendingToFirstDoesNotTouchTheLog(t *testing.T) {
	lines := []string{"a", "b", "c"}
	_ = append(first(t, lines, 2), "(cut)")
	if lines[2] != "c" {
		t.Errorf("append(First(lines, 2), \"(cut)\") changed lines[2] to %q. "+
			"The result's capacity reaches to the end of the log: a slice expression with a third number limits it.", lines[2])
	}
	_ = append(first(t, lines, 0), "(cut)")
	if lines[0] != "a" {
		t.Errorf("append(First(lines, 0), \"(cut)\") changed lines[0] to %q", lines[0])
	}
}

func TestSignatureHasTheFirstBytes(t *testing.T) {
	for n, want := range []string{"", "P", "PK", "PK3", "PK3"} {
		if got := signature(t, []byte("PK3"), n); string(got) != want {
			t.Errorf("Signature(PK3, %d) is %q, want %q. Mind that copy copies no more than its target is long.", n, got, want)
		}
	}
}

func TestTheNextRequestDoesNotChangeASignature(t *testing.T) {
	body := bytes.Repeat([]byte("a"), 1<<20)
	got := signature(t, body, 4)
	copy(body, "next request")
	if string(got) != "aaaa" {
		t.Errorf("the body's memory was used again, and the signature is %q now, want aaaa. "+
			"A limited capacity stops appends, not writes to what is shared: copy the bytes.", got)
	}
	if cap(got) > 1<<10 {
		t.Errorf("a signature of 4 bytes has a capacity of %d: it keeps a whole body in memory. Copy the 4 bytes, not the body.", cap(got))
	}
}

// withRoom returns a slice whose array has free places behind its end, as
// after a few appends.
func withRoom(items ...string) []string {
	return append(make([]string, 0, len(items)+8), items...)
}

// first calls First, and says so when it panics.
func first(t *testing.T, lines []string, n int) []string {
	t.Helper()
	defer explain(t, "First", len(lines), n)
	return First(lines, n)
}

func signature(t *testing.T, body []byte, n int) []byte {
	t.Helper()
	defer explain(t, "Signature", len(body), n)
	return Signature(body, n)
}

func explain(t *testing.T, function string, length, n int) {
	t.Helper()
	if reason := recover(); reason != nil {
		t.Fatalf("%s panics with n = %d and length %d: %v. If there are fewer than n, return all.", function, n, length, reason)
	}
}
