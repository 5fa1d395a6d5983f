// Command attack sends requests at a fixed rate, with vegeta as a library, and
// ends with status 1 when a threshold is passed. So a pipeline can run it.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

func main() {
	url := flag.String("url", "http://127.0.0.1:8080/orders/17", "what to get")
	rate := flag.Int("rate", 100, "requests a second")
	length := flag.Duration("for", 30*time.Second, "how long")
	timeout := flag.Duration("timeout", 5*time.Second, "when a request counts as failed")
	p99 := flag.Duration("p99", 300*time.Millisecond, "threshold for the 99th percentile")
	errors := flag.Float64("errors", 0.001, "threshold for the share of failed requests")
	flag.Parse()

	attacker := vegeta.NewAttacker(vegeta.Timeout(*timeout))
	target := vegeta.NewStaticTargeter(vegeta.Target{Method: "GET", URL: *url})
	var m vegeta.Metrics
	for result := range attacker.Attack(target, vegeta.Rate{Freq: *rate, Per: time.Second}, *length, "orders") {
		m.Add(result)
	}
	m.Close()

	round := func(d time.Duration) time.Duration { return d.Round(100 * time.Microsecond) }
	fmt.Printf("%d/s: %d requests, %.1f answered a second, %.2f%% failed, p50 %v, p99 %v, max %v\n", *rate, m.Requests,
		m.Throughput, 100*(1-m.Success), round(m.Latencies.P50), round(m.Latencies.P99), round(m.Latencies.Max))
	for _, message := range m.Errors {
		fmt.Println("  ", message)
	}
	if problems := thresholds(&m, *p99, *errors); len(problems) > 0 {
		for _, problem := range problems {
			fmt.Fprintln(os.Stderr, "threshold passed:", problem)
		}
		os.Exit(1)
	}
}

func thresholds(m *vegeta.Metrics, p99 time.Duration, errors float64) (problems []string) {
	if m.Latencies.P99 > p99 {
		problems = append(problems, fmt.Sprintf("p99 is %v, at most %v", m.Latencies.P99, p99))
	}
	if failed := 1 - m.Success; failed > errors {
		problems = append(problems, fmt.Sprintf("%.2f%% failed, at most %.2f%%", 100*failed, 100*errors))
	}
	return problems
}
