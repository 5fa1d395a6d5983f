// An answer that works, and of which each note of the review has something to say.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"
	"sync"
	"time"
)

// ErrBusy is what callers ask for.
var ErrBusy = errors.New("busy")

// A LineError says where.
type LineError struct{ Line int }

func (e *LineError) Error() string { return fmt.Sprint("line ", e.Line) }

type Report struct { // exporteddoc
	ctx   context.Context // ctxfield
	extra interface{}     // any
	mu    sync.Mutex
}

func (r Report) size(n int, ctx context.Context) int { // copylocks, ctxfirst
	if n > 10 {
		return n
	} else { // needlesselse
		n++
	}
	largest := n
	if len(os.Args) > largest { // minmax
		largest = len(os.Args)
	}
	return largest
}

func (r *Report) write(name string, parts []string) error {
	file, err := os.Create(name)
	if err != nil {
		log.Print(err) // logandreturn
		return err
	}
	defer file.Close() // closeerr
	text := ""
	for i := 0; i < len(parts); i++ { // rangeint
		text += parts[i] // stringsbuilder
	}
	if _, err := file.WriteString(text); err != nil {
		return fmt.Errorf("write %s: %v", name, err) // wrapverb
	}
	return nil
}

func status(err error) int {
	if err == ErrBusy { // errcompare
		return 503
	}
	if err.Error() == "gone" { // errtext
		return 410
	}
	if e, ok := err.(*LineError); ok { // errassert
		return e.Line
	}
	var at *LineError
	if errors.As(err, &at) { // astype
		return at.Line
	}
	return 500
}

func start(ctx context.Context, jobs []func(), names []string) map[string]int {
	ctx, _ = context.WithTimeout(ctx, time.Second) // lostcancel
	go func() {                                    // goroutineend
		for {
			<-ctx.Done()
		}
	}()
	var wg sync.WaitGroup
	for _, job := range jobs {
		job := job // forvar
		wg.Add(1)  // waitgroup
		go func() {
			defer wg.Done()
			job()
		}()
	}
	time.Sleep(100 * time.Millisecond) // sleepsync
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			continue
		}
		defer file.Close() // deferloop
	}
	sort.Slice(names, func(i, j int) bool { return names[i] < names[j] }) // slicessort
	return copied(map[string]int{names[0]: 1})
}

func copied(from map[string]int) map[string]int {
	to := map[string]int{}
	for key, value := range from { // mapsloop
		to[key] = value
	}
	return to
}

func has(names []string, wanted string) bool {
	for _, name := range names { // slicescontains
		if name == wanted {
			return true
		}
	}
	return false
}

func words(line string) (n int) {
	for _, word := range strings.Split(line, " ") { // stringsseq
		if strings.HasPrefix(word, "go") { // stringscutprefix
			word = strings.TrimPrefix(word, "go")
			n += len(word)
		}
	}
	if i := strings.Index(line, ":"); i >= 0 { // stringscut
		n += len(line[:i])
	}
	return n
}
