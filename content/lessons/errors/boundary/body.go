package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
)

// A Problem is what a client reads. There is no error in it.
type Problem struct {
	Code      string `json:"code"`
	Message   string `json:"message"`
	RequestID string `json:"request_id"`
}

func respond(w http.ResponseWriter, status int, p Problem) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(p) // the client has left, if this fails
}

func main() {
	w := httptest.NewRecorder()
	respond(w, http.StatusConflict, Problem{
		Code:      "already_paid",
		Message:   "invoice 17 is paid already",
		RequestID: "r-4711",
	})
	fmt.Println(w.Code, w.Header().Get("Content-Type"))
	fmt.Print(w.Body)
}
