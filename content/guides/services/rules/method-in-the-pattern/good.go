package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "order %q", r.PathValue("id"))
	})
	for _, line := range []string{"GET /orders/17", "DELETE /orders/17", "GET /orders/17/lines", "GET /orders/"} {
		method, path, _ := strings.Cut(line, " ")
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest(method, path, nil))
		fmt.Println(line, "->", w.Code, strings.TrimSpace(w.Body.String()))
	}
}
