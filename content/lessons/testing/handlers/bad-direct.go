package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func getOrder(w http.ResponseWriter, r *http.Request) {
	if r.PathValue("id") != "17" {
		http.Error(w, "no such order: "+r.PathValue("id"), http.StatusNotFound)
	}
}

func TestGetOrder(t *testing.T) {
	rec := httptest.NewRecorder()
	getOrder(rec, httptest.NewRequestWithContext(t.Context(), "GET", "/orders/17", nil))
	if rec.Code != 200 {
		t.Errorf("status %d, body %q", rec.Code, rec.Body)
	}
}
