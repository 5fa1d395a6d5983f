package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"time"
)

type config struct{ bankTimeout time.Duration }

func readConfig(getenv func(string) string) (config, error) {
	limit, err := time.ParseDuration(getenv("BANK_TIMEOUT"))
	if err != nil {
		return config{}, fmt.Errorf("BANK_TIMEOUT: %w, such as 5s", err)
	}
	return config{bankTimeout: limit}, nil
}

func pay(c config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "asking the bank, for at most", c.bankTimeout)
	}
}

func main() {
	os.Setenv("BANK_TIMEOUT", "5") // the person who deployed meant seconds

	c, err := readConfig(os.Getenv)
	if err != nil {
		fmt.Println("not started:", err)
		return
	}
	fmt.Println("listening")
	w := httptest.NewRecorder()
	pay(c)(w, httptest.NewRequest("POST", "/pay", nil))
	fmt.Print(w.Body)
}
