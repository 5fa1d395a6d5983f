package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
)

var ErrNotFound = errors.New("not found")

func load(id string) error {
	switch id {
	case "18":
		return fmt.Errorf("order %q: %w", id, ErrNotFound)
	case "19":
		return errors.New(`load order: connect to "db-3.internal" as "shop": password expired`)
	}
	return nil
}

func careless(w http.ResponseWriter, r *http.Request) {
	if err := load(r.PathValue("id")); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func careful(w http.ResponseWriter, r *http.Request) {
	err := load(r.PathValue("id"))
	switch {
	case err == nil:
	case errors.Is(err, ErrNotFound):
		http.Error(w, "no such order", http.StatusNotFound)
	default:
		fmt.Println("log: error: request failed:", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /careless/{id}", careless)
	mux.HandleFunc("GET /careful/{id}", careful)
	for _, path := range []string{"/careless/18", "/careless/19", "/careful/18", "/careful/19"} {
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		fmt.Print(path, ": ", w.Code, " ", w.Body)
	}
}
