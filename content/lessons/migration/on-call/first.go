package main

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
)

// handle serves one request and logs everything, as the old code did.
func handle(log *slog.Logger, n int) {
	log.Info("request received", "n", n)
	log.Info("loading customer", "n", n)
	log.Info("customer loaded", "n", n)
	if n%500 == 0 {
		log.Error("payment refused by the bank", "n", n, "order", 17)
	}
	log.Info("request done", "n", n)
}

func main() {
	var all bytes.Buffer
	everything := slog.New(slog.NewTextHandler(&all, nil))
	var few bytes.Buffer
	actionable := slog.New(slog.NewTextHandler(&few, &slog.HandlerOptions{Level: slog.LevelError}))

	const requests = 1000
	for n := 1; n <= requests; n++ {
		handle(everything, n)
		handle(actionable, n)
	}
	fmt.Printf("everything: %4d lines, %6d bytes\n", strings.Count(all.String(), "\n"), all.Len())
	fmt.Printf("actionable: %4d lines, %6d bytes\n", strings.Count(few.String(), "\n"), few.Len())
}
