package main

import (
	"fmt"
	"slices"
)

// Requests in a day, one number for each of 20 endpoints.
var requests = map[string]int{
	"GET /prices": 410_000, "GET /orders/{id}": 265_000, "GET /customers/{id}": 180_000,
	"POST /orders": 95_000, "GET /search": 61_000, "GET /invoices/{id}": 48_000,
	"POST /payments": 38_000, "PUT /customers/{id}": 21_000, "GET /stock": 18_500,
	"POST /notes": 11_000, "GET /reports/daily": 9_200, "POST /refunds": 6_100,
	"GET /exports": 4_800, "POST /webhooks": 4_100, "DELETE /notes/{id}": 2_900,
	"GET /reports/yearly": 1_700, "POST /imports": 900, "GET /audit": 640,
	"POST /merge": 310, "GET /legacy-feed": 12,
}

func main() {
	total := 0
	var names []string
	for name, n := range requests {
		total += n
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return requests[b] - requests[a] })

	sum := 0
	for i, name := range names {
		sum += requests[name]
		if i < 5 || i >= len(names)-3 {
			fmt.Printf("%2d  %-20s %7d  %5.1f%%\n", i+1, name, requests[name], 100*float64(sum)/float64(total))
		}
		if 100*sum/total >= 80 && 100*(sum-requests[name])/total < 80 {
			fmt.Printf("    -- %d of %d endpoints have 80%% of the traffic --\n", i+1, len(names))
		}
	}
}
