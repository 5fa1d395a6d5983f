package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
)

// moved lists what the new system serves. It is the whole migration plan.
var moved = []string{"/invoices"}

func isMoved(path string) bool {
	for _, prefix := range moved {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return true
		}
	}
	return false
}

func main() {
	legacy := system("old CRM")
	service := system("Go service")
	proxy := httptest.NewServer(&httputil.ReverseProxy{
		Rewrite: func(pr *httputil.ProxyRequest) {
			target := legacy
			if isMoved(pr.In.URL.Path) {
				target = service
			}
			pr.SetURL(target)
			pr.Out.Host = pr.In.Host
			pr.SetXForwarded()
		},
	})
	defer proxy.Close()

	for _, path := range []string{"/orders/4", "/invoices/17", "/invoices-archive/2019"} {
		fmt.Printf("%-24s %s\n", path, get(proxy.URL+path))
	}
	moved = nil
	fmt.Println("rolled back:")
	fmt.Printf("%-24s %s\n", "/invoices/17", get(proxy.URL+"/invoices/17"))
}

// system starts a server that answers with its name.
func system(name string) *url.URL {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "answered by the %s", name)
	}))
	address, err := url.Parse(server.URL)
	if err != nil {
		panic(err)
	}
	return address
}

func get(address string) string {
	resp, err := http.Get(address)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err.Error()
	}
	return string(body)
}
