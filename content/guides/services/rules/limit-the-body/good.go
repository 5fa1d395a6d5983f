package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

type request struct {
	Note string `json:"note"`
}

func save(w http.ResponseWriter, r *http.Request) {
	var body request
	r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
			http.Error(w, fmt.Sprint("a note has at most ", tooLarge.Limit, " bytes"), http.StatusRequestEntityTooLarge)
			return
		}
		http.Error(w, "the body is not the JSON of a note", http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, "saved", len(body.Note), "bytes")
}

func main() {
	huge := `{"note": "` + strings.Repeat("a", 8<<20) + `"}`
	w := httptest.NewRecorder()
	save(w, httptest.NewRequest("POST", "/notes", strings.NewReader(huge)))
	fmt.Print(w.Code, " ", w.Body)
}
