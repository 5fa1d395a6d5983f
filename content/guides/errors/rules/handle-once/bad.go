package main

import (
	"errors"
	"fmt"
	"log"
	"os"
)

func query(account string) error {
	return errors.New("connection reset by peer")
}

func balance(account string) error {
	if err := query(account); err != nil {
		log.Println("query failed:", err)
		return err
	}
	return nil
}

func pay(invoice int) error {
	if err := balance("acme"); err != nil {
		log.Println("no balance:", err)
		return fmt.Errorf("pay invoice %d: %w", invoice, err)
	}
	return nil
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	if err := pay(17); err != nil {
		log.Println("payment failed:", err)
	}
}
