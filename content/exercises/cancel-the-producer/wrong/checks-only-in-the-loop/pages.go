package main

import "context"

// A Page is one page of orders from the legacy API, or the error that
// came in its place.
type Page struct {
	Number int
	Orders []string
	Err    error
}

// A Fetch gets one page. Behind the last page there are no orders and no
// error. It returns soon after ctx is done.
type Fetch func(ctx context.Context, number int) ([]string, error)

// Pages fetches page 1, 2, 3 and so on, and sends each on the channel it
// returns. It closes the channel after the last page that has orders, and
// after a Page with Err.
//
// When ctx is done, Pages starts no other fetch and closes the channel,
// whether anybody receives or not. Its goroutine ends. A fetch that is
// running is told by the ctx it was given.
func Pages(ctx context.Context, fetch Fetch) <-chan Page {
	pages := make(chan Page)
	go func() {
		defer close(pages)
		for number := 1; ctx.Err() == nil; number++ {
			orders, err := fetch(ctx, number)
			if err == nil && len(orders) == 0 {
				return
			}
			pages <- Page{number, orders, err}
			if err != nil {
				return
			}
		}
	}()
	return pages
}
