package main

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWhatIsTooLongIsCut(t *testing.T) {
	truncate(t, "reading lamp", 8, "reading…")
	truncate(t, "reading lamp", 11, "reading la…")
	truncate(t, "reading lamp", 2, "r…")
}

func TestWhatFitsStaysAsItIs(t *testing.T) {
	truncate(t, "lamp", 4, "lamp")
	truncate(t, "lamp", 10, "lamp")
	truncate(t, "", 3, "")
	truncate(t, "Zoë Müller", 10, "Zoë Müller")
	truncate(t, "東京", 2, "東京")
	truncate(t, "👍", 1, "👍")
}

func TestTheCutIsNeverInsideARune(t *testing.T) {
	truncate(t, "Zoë Müller", 9, "Zoë Müll…")
	truncate(t, "Zoë Müller", 4, "Zoë…")
	truncate(t, "Zoë Müller", 3, "Zo…")
	truncate(t, "5 € and more", 4, "5 €…")
	truncate(t, "東京都渋谷区", 3, "東京…")
	truncate(t, "👍👍👍", 2, "👍…")
}

func TestThereIsRoomForTheEllipsisOnly(t *testing.T) {
	truncate(t, "lamp", 1, "…")
	truncate(t, "東京", 1, "…")
}

func TestNoRoomAtAll(t *testing.T) {
	truncate(t, "lamp", 0, "")
	truncate(t, "", 0, "")
}

func TestALargeBodyIsNotConverted(t *testing.T) {
	body := strings.Repeat("né", 1<<20) // 3 MiB
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := Truncate(body, 5)
	runtime.ReadMemStats(&after)

	if got != "néné…" {
		t.Errorf("Truncate of a body of 3 MiB, to 5 runes, is %.40q, want %q", got, "néné…")
	}
	if kib := (after.TotalAlloc - before.TotalAlloc) >> 10; kib > 64 {
		t.Errorf("to cut a body of 3 MiB to 5 runes, Truncate allocated %d KiB. "+
			"[]rune(s) makes 4 bytes of each rune, for all of them: range over s finds the place, and can stop there.", kib)
	}
}

func TestFitCountsBytes(t *testing.T) {
	fit(t, "lamp", 4, "lamp")
	fit(t, "lamp", 9, "lamp")
	fit(t, "lamp", 3, "lam")
	fit(t, "lamp", 0, "")
	fit(t, "", 0, "")
	fit(t, "Zoë Müller", 12, "Zoë Müller")
	fit(t, "Zoë Müller", 11, "Zoë Mülle")
}

func TestFitNeverEndsWithinARune(t *testing.T) {
	fit(t, "Zoë", 4, "Zoë")
	fit(t, "Zoë", 3, "Zo")
	fit(t, "5 €", 4, "5 ")
	fit(t, "5 €", 3, "5 ")
	fit(t, "👍👍", 7, "👍")
	fit(t, "👍👍", 6, "👍")
	fit(t, "👍👍", 5, "👍")
	fit(t, "👍", 3, "")
}

func TestFitSurvivesWhatIsNoText(t *testing.T) {
	s := "\x80\x80\x80" // no rune begins with this byte
	defer explain(t, "Fit", s, 2)
	if got := Fit(s, 2); len(got) > 2 {
		t.Errorf("Fit(%q, 2) has %d bytes, want 2 at most", s, len(got))
	}
}

func truncate(t *testing.T, s string, n int, want string) {
	t.Helper()
	defer explain(t, "Truncate", s, n)
	got := Truncate(s, n)
	switch {
	case got == want:
	case !utf8.ValidString(got):
		t.Errorf("Truncate(%q, %d) is %q, want %q: the cut is inside a rune, and half a rune is no text.", s, n, got, want)
	default:
		t.Errorf("Truncate(%q, %d) is %q, with %d rune(s), want %q, with %d. len counts bytes, not runes, and … takes a place, too.",
			s, n, got, utf8.RuneCountInString(got), want, utf8.RuneCountInString(want))
	}
}

func fit(t *testing.T, s string, n int, want string) {
	t.Helper()
	defer explain(t, "Fit", s, n)
	got := Fit(s, n)
	switch {
	case got == want:
	case !utf8.ValidString(got):
		t.Errorf("Fit(%q, %d) is %q, want %q: it ends within a rune. A rune has up to 4 bytes, so going back one may not be enough.", s, n, got, want)
	default:
		t.Errorf("Fit(%q, %d) is %q, with %d byte(s), want %q, with %d: the most that fit, counted in bytes.", s, n, got, len(got), want, len(want))
	}
}

func explain(t *testing.T, function, s string, n int) {
	t.Helper()
	if reason := recover(); reason != nil {
		t.Errorf("%s(%q, %d) panics: %v", function, s, n, reason)
	}
}
