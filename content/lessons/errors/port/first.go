package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"
)

type store struct {
	mu    sync.Mutex
	files map[string]string
	rates map[string]int
}

func (s *store) importRates(name string) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock() // finally

	text, err := s.read(name)
	if errors.Is(err, fs.ErrNotExist) { // catch
		return 0, nil
	}
	if err != nil { // what nobody catches
		return 0, err
	}
	rates, err := parse(text)
	if err != nil { // catch, and throw with more context
		return 0, fmt.Errorf("import %s: %w", name, err)
	}
	s.rates = rates
	return len(rates), nil
}

func (s *store) read(name string) (string, error) {
	text, ok := s.files[name]
	if !ok {
		return "", fmt.Errorf("read %s: %w", name, fs.ErrNotExist)
	}
	return text, nil
}

func parse(text string) (map[string]int, error) {
	if text == "" {
		return nil, errors.New("no rates in it")
	}
	rates := map[string]int{}
	for line := range strings.Lines(text) {
		currency, rate, _ := strings.Cut(strings.TrimSpace(line), "=")
		n, err := strconv.Atoi(rate)
		if err != nil {
			return nil, err
		}
		rates[currency] = n
	}
	return rates, nil
}

func main() {
	s := &store{files: map[string]string{"mon": "USD=108\nNOK=1132", "tue": "USD=1,09"}}
	for _, name := range []string{"mon", "tue", "wed"} {
		n, err := s.importRates(name)
		fmt.Println(name, n, err)
	}
}
