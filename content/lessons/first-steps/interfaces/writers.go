package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"strings"
)

// report writes the report to w, wherever that leads.
func report(w io.Writer, paid, open int) error {
	_, err := fmt.Fprintf(w, "paid %d, open %d\n", paid, open)
	return err
}

func main() {
	report(os.Stdout, 17, 3)

	var text strings.Builder
	report(&text, 17, 3)
	fmt.Println(text.Len(), "characters")

	hash := sha256.New()
	report(io.MultiWriter(hash, os.Stdout), 17, 3)
	fmt.Printf("%x\n", hash.Sum(nil)[:4])
}
