package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

var prices = map[string][]int{"atlas": {4200, 3900}}

func price(w http.ResponseWriter, r *http.Request) {
	offers := prices[r.URL.Query().Get("item")]
	fmt.Fprintln(w, "best price:", offers[len(offers)-1])
}

func protect(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if problem := recover(); problem != nil {
				fmt.Println("log: panic in", r.URL, "-", problem)
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		next(w, r)
	}
}

func main() {
	for _, item := range []string{"atlas", "globe", "atlas"} {
		w := httptest.NewRecorder()
		protect(price)(w, httptest.NewRequest("GET", "/price?item="+item, nil))
		fmt.Print(w.Code, " ", w.Body)
	}
}
