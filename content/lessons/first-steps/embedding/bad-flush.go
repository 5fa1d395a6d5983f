package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

// recording is a response that remembers its status, for the log.
type recording struct {
	http.ResponseWriter
	status int
}

func (r *recording) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// export streams: it sends each row as soon as it is there.
func export(w http.ResponseWriter, _ *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "this server cannot stream", http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, "17;Ada")
	flusher.Flush()
}

func main() {
	request := httptest.NewRequest("GET", "/export", nil)

	plain := httptest.NewRecorder()
	export(plain, request)
	fmt.Println("without the middleware:", plain.Code)

	logged := &recording{ResponseWriter: httptest.NewRecorder()}
	export(logged, request)
	fmt.Println("with the middleware:   ", logged.status)
}
