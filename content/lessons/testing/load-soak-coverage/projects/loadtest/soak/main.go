// Command soak keeps a steady load on a service, reads its goroutines and live
// heap now and then, and says at the end whether they grow.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

func main() {
	base := flag.String("url", "http://127.0.0.1:8080", "the service")
	rate := flag.Int("rate", 100, "requests a second")
	length := flag.Duration("for", 48*time.Hour, "how long")
	every := flag.Duration("every", 10*time.Minute, "how often to look")
	flag.Parse()

	attacker := vegeta.NewAttacker(vegeta.Timeout(5 * time.Second))
	target := vegeta.NewStaticTargeter(vegeta.Target{Method: "GET", URL: *base + "/orders/17"})
	results := attacker.Attack(target, vegeta.Rate{Freq: *rate, Per: time.Second}, *length, "soak")

	var m vegeta.Metrics
	var samples []sample
	began := time.Now()
	look := time.NewTicker(*every)
	defer look.Stop()
	for running := true; running; {
		select {
		case result, ok := <-results:
			if running = ok; ok {
				m.Add(result)
			}
		case <-look.C:
			s, err := read(*base + "/debug/metrics")
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				continue
			}
			samples = append(samples, s)
			fmt.Printf("%8v  %5d goroutines  %7.1f KiB live heap\n",
				time.Since(began).Round(time.Second), s.Goroutines, float64(s.HeapLive)/1024)
		}
	}
	m.Close()
	fmt.Printf("%d requests, %.2f%% failed, p99 %v\n", m.Requests, 100*(1-m.Success), m.Latencies.P99.Round(100*time.Microsecond))
	if problems := growth(samples); len(problems) > 0 {
		for _, problem := range problems {
			fmt.Println("grows:", problem)
		}
		os.Exit(1)
	}
	fmt.Println("steady")
}

var client = &http.Client{Timeout: 5 * time.Second}

func read(url string) (s sample, err error) {
	resp, err := client.Get(url)
	if err != nil {
		return s, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return s, fmt.Errorf("%s: %s", url, resp.Status)
	}
	return s, json.NewDecoder(resp.Body).Decode(&s)
}
