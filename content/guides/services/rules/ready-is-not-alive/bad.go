package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
)

type database struct{ down bool }

func (d *database) ping() error {
	if d.down {
		return errors.New("no connection")
	}
	return nil
}

func health(db *database) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		if db.ping() != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	return mux
}

func main() {
	handler := health(&database{down: true})
	for pod := range 3 {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest("GET", "/healthz", nil))
		fmt.Printf("pod %d: %d, restart: %t\n", pod, w.Code, w.Code != http.StatusOK)
	}
}
