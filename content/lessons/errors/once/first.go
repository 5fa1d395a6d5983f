package main

import (
	"errors"
	"fmt"
	"log"
	"os"
)

func query(account string) error {
	err := errors.New("connection reset by peer")
	log.Println("query failed:", err)
	return err
}

func pay(invoice int) error {
	if err := query("acme"); err != nil {
		log.Println("could not read balance:", err)
		return fmt.Errorf("pay invoice %d: %w", invoice, err)
	}
	return nil
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	for _, invoice := range []int{17, 18} {
		if err := pay(invoice); err != nil {
			log.Println("payment failed:", err)
		}
	}
}
