package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAllOrdersOfAllPages(t *testing.T) {
	shop := &api{t: t, pages: threePages()}
	ids, errs := read(shop)
	if want := []int{17, 18, 19, 20, 21}; !slices.Equal(ids, want) || len(errs) != 0 {
		t.Errorf("the loop got the orders %v and the errors %v, want %v and none", ids, errs, want)
	}
	shop.want("after a whole loop", "", "p2", "p3")
}

func TestAnEmptyPageIsNotTheEnd(t *testing.T) {
	shop := &api{t: t, pages: map[string]Page{
		"":   {Orders: []Order{{ID: 17}}, Next: "p2"},
		"p2": {Next: "p3"},
		"p3": {Orders: []Order{{ID: 18}}},
	}}
	if ids, _ := read(shop); !slices.Equal(ids, []int{17, 18}) {
		t.Errorf("the second of three pages is empty, and the loop got the orders %v, want [17 18]. "+
			"A page is the last one when its Next is empty, not its Orders.", ids)
	}
	nothing := &api{t: t, pages: map[string]Page{"": {}}}
	for order, err := range Orders(nothing.fetch) {
		t.Errorf("the only page is empty, and the loop got %v, %v. It should not run.", order, err)
	}
}

func TestNothingIsFetchedBeforeALoop(t *testing.T) {
	shop := &api{t: t, pages: threePages()}
	Orders(shop.fetch)
	shop.want("after Orders(fetch), without a loop")
}

func TestAPageIsFetchedWhenTheLoopGetsThere(t *testing.T) {
	shop := &api{t: t, pages: threePages()}
	for order := range Orders(shop.fetch) {
		switch order.ID {
		case 17, 18:
			shop.want("when the loop is at an order of the first page", "")
		case 19, 20:
			shop.want("when the loop is at an order of the second page", "", "p2")
		}
	}
}

func TestBreakEndsTheFetching(t *testing.T) {
	for _, c := range []struct {
		id   int
		want []string
	}{{17, []string{""}}, {18, []string{""}}, {19, []string{"", "p2"}}, {20, []string{"", "p2"}}} {
		shop := &api{t: t, pages: threePages()}
		readUntil(t, shop, c.id)
		shop.want(fmt.Sprintf("after a loop that broke at order %d", c.id), c.want...)
	}
}

func TestAnErrorIsTheLastPair(t *testing.T) {
	pages := threePages()
	delete(pages, "p2")
	shop := &api{t: t, pages: pages}
	ids, errs := read(shop)
	if !slices.Equal(ids, []int{17, 18}) {
		t.Errorf("the fetch of the second page fails, and the loop got the orders %v, want those of the first: [17 18]", ids)
	}
	if len(errs) != 1 || !errors.Is(errs[0], errReset) {
		t.Fatalf("the fetch of the second page fails, and the loop got the errors %v, want one that wraps %q. "+
			"Without it, the caller takes a part for all.", errs, errReset)
	}
	if !strings.Contains(errs[0].Error(), "p2") {
		t.Errorf("the error is %q: it should say at which cursor it happened, p2", errs[0])
	}
	shop.want("after a fetch that failed", "", "p2")
}

func TestALoopMayBreakAtTheError(t *testing.T) {
	shop := &api{t: t, pages: map[string]Page{}}
	for order, err := range Orders(shop.fetch) {
		if order != (Order{}) || err == nil {
			t.Errorf("the first fetch fails, and the first pair is %v, %v, want a zero order and the error", order, err)
		}
		break
	}
	shop.want("after a loop that broke at the error", "")
}

func TestEachLoopBeginsWithTheFirstPage(t *testing.T) {
	shop := &api{t: t, pages: threePages()}
	orders := Orders(shop.fetch)
	orders(func(Order, error) bool { return false }) // a loop that breaks at once
	for i := range 2 {
		ids := []int{}
		for order := range orders {
			ids = append(ids, order.ID)
		}
		if want := []int{17, 18, 19, 20, 21}; !slices.Equal(ids, want) {
			t.Errorf("loop %d over the same iterator got the orders %v, want %v. Where is the cursor declared: "+
				"once for the iterator, or once for each loop?", i+2, ids, want)
		}
	}
}

func threePages() map[string]Page {
	return map[string]Page{
		"":   {Orders: []Order{{ID: 17}, {ID: 18}}, Next: "p2"},
		"p2": {Orders: []Order{{ID: 19}, {ID: 20}}, Next: "p3"},
		"p3": {Orders: []Order{{ID: 21}}},
	}
}

var errReset = errors.New("connection reset")

// api answers with pages, fails for those it does not have, and remembers what
// it was asked for.
type api struct {
	t     *testing.T
	pages map[string]Page
	asked []string
}

func (a *api) fetch(cursor string) (Page, error) {
	a.t.Helper()
	a.asked = append(a.asked, cursor)
	if len(a.asked) > 10 {
		a.t.Fatalf("more than 10 pages were fetched, the last ones with %q. After an error, and after the last page, Orders should return.",
			a.asked[len(a.asked)-2:])
	}
	page, ok := a.pages[cursor]
	if !ok {
		return Page{Orders: []Order{{ID: 99}}, Next: "p99"}, errReset // half an answer, not to be used
	}
	return page, nil
}

func (a *api) want(when string, cursors ...string) {
	a.t.Helper()
	if !slices.Equal(a.asked, cursors) {
		a.t.Errorf("%s, the pages that were fetched are %q, want %q. A page is fetched when the loop needs it, and not before.",
			when, a.asked, cursors)
	}
}

// read ranges to the end and never breaks.
func read(a *api) (ids []int, errs []error) {
	for order, err := range Orders(a.fetch) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		ids = append(ids, order.ID)
	}
	return ids, errs
}

// readUntil calls the iterator as range does, with a body that breaks at an order.
func readUntil(t *testing.T, a *api, id int) {
	t.Helper()
	over := false
	Orders(a.fetch)(func(order Order, err error) bool {
		if over {
			t.Fatalf("the loop broke at order %d, and yield is called again, with %v, %v. "+
				"It returned false: return at once, out of both loops.", id, order, err)
		}
		over = order.ID == id
		return !over
	})
}
