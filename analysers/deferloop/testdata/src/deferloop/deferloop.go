package deferloop

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"sync"
	"time"
)

func lines(names []string) (n int, err error) {
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return n, err
		}
		defer file.Close() // want "runs when the function ends, not at the end of the round: every `file` stays open until then"
		for scan := bufio.NewScanner(file); scan.Scan(); {
			n++
		}
	}
	return n, nil
}

type response struct{ Body io.ReadCloser }

func pages(get func(int) *response) {
	for i := range 10 {
		r := get(i)
		if r != nil {
			defer r.Body.Close() // want "every `r` stays open"
		}
	}
}

type account struct {
	mu  sync.Mutex
	sum int
}

func total(accounts []*account) (sum int) {
	for _, a := range accounts {
		a.mu.Lock()
		defer a.mu.Unlock() // want "the locks of all rounds are held until then"
		sum += a.sum
	}
	return sum
}

func (a *account) addAll(sums []int) {
	for _, sum := range sums {
		a.mu.Lock()
		defer a.mu.Unlock() // want "The second round waits for the lock of the first"
		a.sum += sum
	}
}

func tick(work []func()) {
	for _, do := range work {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop() // want "every `ticker` waits until then"
		<-ticker.C
		do()
	}
}

// What a reviewer would leave alone.

func first(names []string) ([]byte, error) {
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			continue
		}
		defer file.Close()
		return io.ReadAll(file)
	}
	return nil, errors.New("none")
}

func found(names []string) ([]byte, error) {
	for _, name := range names {
		if file, err := os.Open(name); err == nil {
			defer file.Close()
			return io.ReadAll(file)
		}
	}
	return nil, errors.New("none")
}

func together(names []string) (io.Reader, error) {
	var readers []io.Reader
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		readers = append(readers, file)
	}
	_, err := io.Copy(io.Discard, io.MultiReader(readers...))
	return nil, err
}

func limited(jobs <-chan func(), limit time.Duration) {
	var late <-chan time.Time
	for {
		select {
		case job, ok := <-jobs:
			if !ok {
				return
			}
			timer := time.NewTimer(limit)
			defer timer.Stop()
			late = timer.C
			job()
		case <-late:
			return
		}
	}
}

func byFunction(ctx context.Context, names []string) {
	for _, name := range names {
		func() {
			file, err := os.Open(name)
			if err != nil {
				return
			}
			defer file.Close()
		}()
		go func() {
			ctx, cancel := context.WithTimeout(ctx, time.Second)
			defer cancel()
			<-ctx.Done()
		}()
	}
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
}
