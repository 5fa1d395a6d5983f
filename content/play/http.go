// A server and its client in one program. There is no network here but the program's own.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

func greet(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello, %s\n", r.PathValue("name"))
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /greet/{name}", greet)

	server := httptest.NewServer(mux)
	defer server.Close()

	for _, path := range []string{"/greet/gopher", "/nowhere"} {
		response, err := http.Get(server.URL + path)
		if err != nil {
			log.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s: %s", path, response.Status, body)
	}
}
