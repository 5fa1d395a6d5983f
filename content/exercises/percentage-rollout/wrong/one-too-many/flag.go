package main

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
)

// buckets is the number of equal parts into which customers fall. One is a
// hundredth of a percent.
const buckets = 10_000

// A Flag decides which customers get the new system.
type Flag struct {
	// Name is the flag's own, such as "invoices".
	Name string

	// Share is how many of 10,000 customers get the new system: 100 is 1%.
	// At 0 nobody does, Staff included: that is the way back.
	Share int

	// Staff lists customers who get the new system at every other share.
	Staff []string
}

// Bucket returns the customer's place for this flag, from 0 to 9999. The
// front end, written in JavaScript, asks the same question and must come to
// the same answer. So the computation is fixed:
//
//   - the SHA-256 of the name, a colon and the customer, such as "invoices:c-17"
//   - its first 8 bytes as an unsigned number, the highest byte first
//   - that number modulo 10,000
func (f Flag) Bucket(customer string) int {
	sum := sha256.Sum256([]byte(f.Name + ":" + customer))
	return int(binary.BigEndian.Uint64(sum[:8]) % buckets)
}

// On reports whether the customer gets the new system: when its bucket lies
// below Share. A customer who has it keeps it as Share grows. Somebody who
// is not known, an empty customer, gets it last, when Share is 10,000.
func (f Flag) On(customer string) bool {
	switch {
	case f.Share <= 0:
		return false
	case f.Share >= buckets || slices.Contains(f.Staff, customer):
		return true
	case customer == "":
		return false
	}
	return f.Bucket(customer) <= f.Share
}
