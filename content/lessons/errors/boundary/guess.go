package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func pay(w http.ResponseWriter, amount int) {
	if amount <= 0 {
		http.Error(w, "invalid amount", http.StatusBadRequest)
	}
	fmt.Fprintln(w, "paid", amount)
}

func main() {
	w := httptest.NewRecorder()
	pay(w, -5)
	fmt.Print(w.Code, "\n", w.Body)
}
