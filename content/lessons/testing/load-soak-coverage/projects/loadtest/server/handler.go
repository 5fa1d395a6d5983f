package main

import (
	"encoding/json"
	"net/http"
	"runtime"
	"runtime/metrics"
	"sync/atomic"
	"time"
)

// newHandler serves GET /orders/{id}, and the runtime's own figures at GET
// /debug/metrics. In every leak-th request a goroutine is left behind, with the
// kilobytes that it holds.
func newHandler(pool int, query time.Duration, leak int) http.Handler {
	connections := make(chan struct{}, pool)
	var requests atomic.Int64
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", func(w http.ResponseWriter, r *http.Request) {
		if leak > 0 && requests.Add(1)%int64(leak) == 0 {
			ended, held := make(chan struct{}), make([]byte, 16<<10)
			go func() {
				<-ended // nobody closes it
				runtime.KeepAlive(held)
			}()
		}
		select {
		case connections <- struct{}{}:
		case <-r.Context().Done():
			http.Error(w, "no connection in time", http.StatusServiceUnavailable)
			return
		}
		time.Sleep(query)
		<-connections
		writeJSON(w, map[string]any{"id": r.PathValue("id"), "cents": 1200})
	})
	mux.HandleFunc("GET /debug/metrics", func(w http.ResponseWriter, r *http.Request) {
		samples := []metrics.Sample{{Name: "/sched/goroutines:goroutines"}, {Name: "/gc/heap/live:bytes"}}
		metrics.Read(samples)
		writeJSON(w, map[string]uint64{
			"goroutines": samples[0].Value.Uint64(),
			"heap_live":  samples[1].Value.Uint64(),
		})
	})
	return mux
}

func writeJSON(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(value)
}
