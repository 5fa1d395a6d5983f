package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

var (
	log  = bytes.Repeat([]byte("2026-03-02 order 17 of customer acme in Trondheim: paid\n"), 200)
	paid int
)

func main() {
	fmt.Println("allocations:", testing.AllocsPerRun(5, func() {
		paid = 0
		for line := range bytes.Lines(log) {
			text := strings.TrimSpace(string(line))
			if bytes.HasSuffix([]byte(text), []byte("paid")) {
				paid++
			}
		}
	}) > 100, "paid:", paid)
}
