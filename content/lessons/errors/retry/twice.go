package main

import (
	"errors"
	"fmt"
)

var errTimeout = errors.New("bank: timeout")

type bank struct {
	calls   int
	charged int
	done    map[string]bool // by key
}

// charge does what it is asked for, and its first answer gets lost.
func (b *bank) charge(key string, cents int) error {
	b.calls++
	if key == "" || !b.done[key] {
		b.charged += cents
		b.done[key] = true
	}
	if b.calls == 1 {
		return errTimeout
	}
	return nil
}

func pay(key string) {
	b := &bank{done: map[string]bool{}}
	err := b.charge(key, 4200)
	if errors.Is(err, errTimeout) {
		err = b.charge(key, 4200)
	}
	fmt.Printf("key %q: %d calls, charged %d, error %v\n", key, b.calls, b.charged, err)
}

func main() {
	pay("")
	pay("order-17")
}
