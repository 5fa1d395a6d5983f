package main

import (
	"errors"
	"testing"
)

func Pay(balance, cents int) (int, error) {
	if cents < balance {
		return balance, errors.New("not enough money")
	}
	return balance - cents, nil
}

func TestPay(t *testing.T) {
	Pay(1000, 200)
	Pay(1000, 2000)
}
