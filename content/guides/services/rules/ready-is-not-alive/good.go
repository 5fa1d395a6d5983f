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
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if db.ping() != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	return mux
}

func main() {
	handler := health(&database{down: true})
	for pod := range 3 {
		live, ready := httptest.NewRecorder(), httptest.NewRecorder()
		handler.ServeHTTP(live, httptest.NewRequest("GET", "/livez", nil))
		handler.ServeHTTP(ready, httptest.NewRequest("GET", "/readyz", nil))
		fmt.Printf("pod %d: restart: %t, traffic: %t\n", pod, live.Code != http.StatusOK, ready.Code == http.StatusOK)
	}
}
