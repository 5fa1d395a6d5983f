package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
)

func main() {
	proxy := &httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			// begin
			target := pick(pr.In.URL.Path)
			pr.SetURL(target)
			pr.Out.Host = pr.In.Host
			pr.SetXForwarded()
			// end
		},
		Transport: printer{},
	}
	r := httptest.NewRequest("GET", "http://crm.example/orders/4", nil)
	r.Header.Set("X-Forwarded-For", "10.0.0.1")
	proxy.ServeHTTP(httptest.NewRecorder(), r)
}

func pick(path string) *url.URL {
	return &url.URL{Scheme: "http", Host: "crm-7.internal"}
}

type printer struct{}

func (printer) RoundTrip(r *http.Request) (*http.Response, error) {
	fmt.Println(r.URL, "for", r.Host, "from", r.Header["X-Forwarded-For"])
	return &http.Response{StatusCode: http.StatusOK, Body: http.NoBody, Request: r}, nil
}
