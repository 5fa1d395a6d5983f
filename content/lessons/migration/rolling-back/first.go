package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"
)

type Entry struct {
	ID       int    `json:"id"`
	Account  string `json:"account"`
	Cents    int    `json:"cents"`
	Currency string `json:"currency"`
}

// As the port did it: through a map, and indented, because it looked nice.
func slow(e Entry) []byte {
	text, _ := json.MarshalIndent(map[string]any{
		"id": e.ID, "account": e.Account, "cents": e.Cents, "currency": e.Currency,
	}, "", "  ")
	return text
}

// As it was repaired: one struct, no map.
func better(e Entry) []byte {
	text, _ := json.Marshal(e)
	return text
}

// Where the profile still showed it: appended by hand.
func best(e Entry) []byte {
	b := append(make([]byte, 0, 80), `{"id":`...)
	b = strconv.AppendInt(b, int64(e.ID), 10)
	b = append(b, `,"account":`...)
	b = strconv.AppendQuote(b, e.Account)
	b = append(b, `,"cents":`...)
	b = strconv.AppendInt(b, int64(e.Cents), 10)
	b = append(b, `,"currency":`...)
	b = strconv.AppendQuote(b, e.Currency)
	return append(b, '}')
}

func main() {
	e := Entry{ID: 17, Account: "DE-17-204", Cents: 125_000, Currency: "EUR"}
	for _, version := range []struct {
		name   string
		encode func(Entry) []byte
	}{{"map, indented", slow}, {"struct", better}, {"by hand", best}} {
		allocations := testing.AllocsPerRun(100, func() { version.encode(e) })
		fmt.Printf("%-14s %3d bytes, %2.0f allocations\n", version.name, len(version.encode(e)), allocations)
	}
}
