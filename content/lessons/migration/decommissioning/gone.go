package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"
)

// gone answers for an endpoint that is about to be, or has been, switched off.
func gone(next http.Handler, off time.Time, successor string, now func() time.Time) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Sunset", off.Format(http.TimeFormat))
		w.Header().Set("Link", "<"+successor+`>; rel="successor-version"`)
		if now().Before(off) {
			next.ServeHTTP(w, r)
			return
		}
		fmt.Printf("  log: %s still calls %s\n", r.Header.Get("X-Client"), r.URL.Path)
		http.Error(w, "gone; use "+successor, http.StatusGone)
	})
}

func main() {
	off := time.Date(2026, time.April, 1, 0, 0, 0, 0, time.UTC)
	old := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "the old feed") })

	for _, today := range []time.Time{off.AddDate(0, 0, -7), off.AddDate(0, 0, 1)} {
		r := httptest.NewRequest("GET", "/legacy-feed", nil)
		r.Header.Set("X-Client", "partner-9")
		rec := httptest.NewRecorder()
		gone(old, off, "/v2/feed", func() time.Time { return today }).ServeHTTP(rec, r)
		fmt.Print(today.Format("Jan 2: "), rec.Code, " ", rec.Body)
		fmt.Println("  Sunset:", rec.Header().Get("Sunset"))
	}
}
