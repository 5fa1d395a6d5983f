package main

import "fmt"

type row map[string]string

func oldRead(r row) string { return r["name"] }

// The new system splits the name, and stops writing the old column.
func newWrite(first, last string) row { return row{"first": first, "last": last} }

// While a way back is wanted, both are written.
func bothWrite(first, last string) row {
	return row{"first": first, "last": last, "name": first + " " + last}
}

func main() {
	fmt.Printf("after the roll-back, the old system reads: %q\n", oldRead(newWrite("Ada", "Lovelace")))
	fmt.Printf("with both written:                         %q\n", oldRead(bothWrite("Ada", "Lovelace")))
}
