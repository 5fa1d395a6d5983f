package main

import (
	"errors"
	"fmt"
)

type bank struct{ done map[string]int }

func (b *bank) charge(key string, cents int) error {
	b.done[key] = cents
	if len(b.done) < 3 {
		return errors.New("bank: timeout")
	}
	return nil
}

func pay(b *bank, order int) (err error) {
	for attempt := range 3 {
		key := fmt.Sprintf("order-%d-%d", order, attempt)
		if err = b.charge(key, 4200); err == nil {
			return nil
		}
	}
	return fmt.Errorf("pay order %d: %w", order, err)
}

func main() {
	b := &bank{done: map[string]int{}}
	fmt.Println(pay(b, 17), b.done)
}
