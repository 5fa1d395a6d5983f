package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

// Each system keeps the sessions of those who logged in there.
func system(sessions map[string]string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
		id := fmt.Sprintf("s-%d", len(sessions)+1)
		sessions[id] = "ada"
		http.SetCookie(w, &http.Cookie{Name: "session", Value: id})
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("session")
		if err != nil || sessions[cookie.Value] == "" {
			http.Error(w, "log in first", http.StatusUnauthorized)
			return
		}
		fmt.Fprintln(w, "hello", sessions[cookie.Value])
	})
	return mux
}

func main() {
	legacy, service := system(map[string]string{}), system(map[string]string{})

	rec := httptest.NewRecorder()
	legacy.ServeHTTP(rec, httptest.NewRequest("POST", "/login", nil))
	session := rec.Result().Cookies()[0]

	for _, to := range []struct {
		path   string
		system http.Handler
	}{{"/orders/4", legacy}, {"/invoices/17", service}} {
		r := httptest.NewRequest("GET", to.path, nil)
		r.AddCookie(session)
		rec := httptest.NewRecorder()
		to.system.ServeHTTP(rec, r)
		fmt.Print(to.path, ": ", rec.Code, " ", rec.Body)
	}
}
