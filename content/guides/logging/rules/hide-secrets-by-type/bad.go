package main

import (
	"log/slog"
	"os"
)

type Login struct {
	User     string
	Password string
}

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	logger.Warn("login refused", "login", Login{"ada", "tea-and-2-cups"})
}
