package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// onNew puts a customer into one of 100 buckets, the same each time and everywhere.
func onNew(flag, customer string, percent int) bool {
	sum := sha256.Sum256([]byte(flag + ":" + customer))
	return binary.BigEndian.Uint64(sum[:8])%100 < uint64(percent)
}

func main() {
	var answers []bool
	for range 8 {
		answers = append(answers, onNew("invoices", "c-17", 50))
	}
	fmt.Println(answers)
	kept := true
	for percent := range 100 {
		if onNew("invoices", "c-17", percent) && !onNew("invoices", "c-17", percent+1) {
			kept = false
		}
	}
	fmt.Println("whoever has it keeps it as the share grows:", kept)
}
