package main

import (
	"log/slog"
	"os"
)

func price(logger *slog.Logger, cache map[string]int, item string) int {
	if cents, ok := cache[item]; ok {
		logger.Info("cache hit", "item", item)
		return cents
	}
	logger.Info("cache miss", "item", item)
	cache[item] = 300
	return 300
}

func main() {
	logger := slog.New(slog.NewTextHandler(os.Stdout, nil))
	cache := map[string]int{}
	for _, item := range []string{"tea", "tea", "cups", "tea", "tea", "cups"} {
		price(logger, cache, item)
	}
}
