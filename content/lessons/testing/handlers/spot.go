package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
)

func stock(base, item string) (string, error) {
	resp, err := http.Get(base + "/stock/" + item)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("stock of %s: %s", item, resp.Status)
	}
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "12 left")
	}))
	defer server.Close()
	fmt.Println(stock(server.URL, "book"))
}
