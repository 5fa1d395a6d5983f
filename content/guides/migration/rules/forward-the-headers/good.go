package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
)

func main() {
	old := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Printf("old system: user %q, language %q, request %q\n",
			r.Header.Get("Authorization"), r.Header.Get("Accept-Language"), r.Header.Get("X-Request-Id"))
		w.Header().Set("Cache-Control", "no-store")
	}))
	defer old.Close()

	target, err := url.Parse(old.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	send(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		r.Out.Host = r.In.Host
		r.SetXForwarded()
	}})
}

func send(h http.Handler) {
	r := httptest.NewRequest("GET", "/orders/17", nil)
	r.Header.Set("Authorization", "ada")
	r.Header.Set("Accept-Language", "de")
	r.Header.Set("X-Request-Id", "r-71")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	fmt.Printf("customer: %d, cache %q\n", w.Code, w.Header().Get("Cache-Control"))
}
