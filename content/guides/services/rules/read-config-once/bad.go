package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"time"
)

func pay(w http.ResponseWriter, r *http.Request) {
	limit, _ := time.ParseDuration(os.Getenv("BANK_TIMEOUT"))
	fmt.Fprintln(w, "asking the bank, for at most", limit)
}

func main() {
	os.Setenv("BANK_TIMEOUT", "5") // the person who deployed meant seconds

	fmt.Println("listening")
	w := httptest.NewRecorder()
	pay(w, httptest.NewRequest("POST", "/pay", nil))
	fmt.Print(w.Body)
}
