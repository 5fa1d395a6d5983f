package main

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLinesAndTheLongest(t *testing.T) {
	for _, c := range []struct {
		log  string
		want Stats
	}{
		{"", Stats{0, 0}},
		{"17 pen\n", Stats{1, 6}},
		{"17 pen\n18 notebook\n19 lamp\n", Stats{3, 11}},
		{"\n\n\n", Stats{3, 0}},
		{"17 pen\n\n18 book", Stats{3, 7}},
		{"é\n", Stats{1, 2}},
		{"a", Stats{1, 1}},
	} {
		got, err := Measure(strings.NewReader(c.log))
		if err != nil || got != c.want {
			t.Errorf("Measure(%q) is %+v, %v, want %+v, <nil>", c.log, got, err, c.want)
		}
	}
}

func TestTheLastLineNeedsNoNewline(t *testing.T) {
	got, err := Measure(strings.NewReader("17 pen\n18 notebook"))
	if want := (Stats{2, 11}); err != nil || got != want {
		t.Errorf("Measure(two lines, no newline at the end) is %+v, %v, want %+v, <nil>. "+
			"What stands behind the last newline is a line, too.", got, err, want)
	}
}

func TestReadersThatGiveLittle(t *testing.T) {
	const log = "17 pen\n18 notebook\n19 lamp"
	want := Stats{3, 11}
	for _, c := range []struct {
		name   string
		reader io.Reader
	}{
		{"one byte at a time", iotest.OneByteReader(strings.NewReader(log))},
		{"half of what fits", iotest.HalfReader(strings.NewReader(log))},
	} {
		if got, err := Measure(c.reader); err != nil || got != want {
			t.Errorf("with a reader that gives %s, Measure is %+v, %v, want %+v, <nil>. "+
				"Only the first n bytes of the buffer are new, and a line may come in pieces.", c.name, got, err, want)
		}
	}
}

func TestTheLastBytesMayComeWithTheEnd(t *testing.T) {
	got, err := Measure(iotest.DataErrReader(strings.NewReader("17 pen\n18 notebook\n")))
	if want := (Stats{2, 11}); err != nil || got != want {
		t.Errorf("with a reader that returns its last bytes together with io.EOF, Measure is %+v, %v, want %+v, <nil>. "+
			"Use the n bytes first, and look at the error then.", got, err, want)
	}
}

func TestALongLine(t *testing.T) {
	for _, length := range []int{4095, 4096, 32<<10 - 1, 32 << 10, 32<<10 + 1, 64 << 10, 100_000} {
		log := "a\n" + strings.Repeat("x", length) + "\nbb\n"
		got, err := Measure(strings.NewReader(log))
		if want := (Stats{3, length}); err != nil || got != want {
			t.Errorf("a log has three lines, and the second has %d bytes. Measure is %+v, %v, want %+v, <nil>. "+
				"A line may be longer than any buffer.", length, got, err, want)
		}
	}
}

// What the endless log gives, in all.
const size = 8 << 20

func TestMemoryDoesNotGrow(t *testing.T) {
	for _, c := range []struct {
		what, line string
		lines      int
	}{
		{"lines of 64 bytes", strings.Repeat("x", 63) + "\n", size / 64},
		{"one line without an end", strings.Repeat("x", 64), 1},
	} {
		log := &endless{piece: []byte(c.line), left: size}
		before := allocated()
		got, err := Measure(log)
		used := allocated() - before
		if err != nil || got.Lines != c.lines {
			t.Errorf("a log of 8 MiB, %s: Measure is %+v, %v, want %d lines", c.what, got, err, c.lines)
		}
		if used > 1<<20 {
			t.Errorf("a log of 8 MiB, %s: Measure has allocated %d MiB. "+
				"Keep one piece at a time, and of a line only how long it is.", c.what, used>>20)
		}
	}
}

func TestAnErrorIsNoEnd(t *testing.T) {
	reset := errors.New("connection reset")
	log := io.MultiReader(strings.NewReader("17 pen\n18 no"), iotest.ErrReader(reset))
	got, err := Measure(log)
	if !errors.Is(err, reset) {
		t.Errorf("reading fails in the second line, and Measure gives the error %v, want one that wraps %q. "+
			"Only io.EOF is the end.", err, reset)
	}
	if err != nil && !strings.Contains(err.Error(), "line 2") {
		t.Errorf("reading fails in the second line, and the error is %q: it should name line 2", err)
	}
	if got != (Stats{}) {
		t.Errorf("reading fails, and Measure gives %+v beside the error, want zero: a part is not the log.", got)
	}
}

// endless gives a piece again and again, up to a number of bytes.
type endless struct {
	piece []byte
	left  int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	p = p[:min(len(p), e.left)]
	n := 0
	for n < len(p) {
		start := (size - e.left + n) % len(e.piece)
		n += copy(p[n:], e.piece[start:])
	}
	e.left -= n
	return n, nil
}

// allocated is how many bytes the program has asked for, in all.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}
