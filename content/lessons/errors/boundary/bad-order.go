package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
)

func respond(w http.ResponseWriter, orders map[string]any) {
	w.WriteHeader(http.StatusOK)
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(orders); err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func main() {
	w := httptest.NewRecorder()
	respond(w, map[string]any{"orders": make(chan int)})
	answer := w.Result()
	fmt.Println(answer.StatusCode, answer.Header)
	fmt.Print(w.Body)
}
