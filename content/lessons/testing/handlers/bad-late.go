package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

func export(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "id,cents\n")
	w.Header().Set("Content-Type", "text/csv")
	w.WriteHeader(http.StatusAccepted)
}

func TestExport(t *testing.T) {
	rec := httptest.NewRecorder()
	export(rec, httptest.NewRequestWithContext(t.Context(), "GET", "/export", nil))
	t.Log("rec.Header():", rec.Header().Get("Content-Type"))
	t.Log("sent:        ", rec.Result().Header.Get("Content-Type"))
	t.Log("status:      ", rec.Code)
}
