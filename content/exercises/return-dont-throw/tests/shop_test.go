package main

import (
	"strings"
	"testing"
)

func TestPriceAppliesTheRebate(t *testing.T) {
	shop, _ := newShop()
	if cents, err := shop.Price("atlas"); cents != 3780 || err != nil {
		t.Errorf("Price(atlas) = %d, %v, want 3780 (4200 less 10%%) and no error", cents, err)
	}
}

func TestAGiftIsKnown(t *testing.T) {
	shop, _ := newShop()
	if cents, err := shop.Price("bookmark"); cents != 0 || err != nil {
		t.Errorf("Price(bookmark) = %d, %v, want 0 and no error. The bookmark is in Prices and costs 0: "+
			"whether an item is there is what the map's second result says.", cents, err)
	}
}

func TestPriceReturnsAnError(t *testing.T) {
	shop, asked := newShop()
	defer func() {
		if problem := recover(); problem != nil {
			t.Errorf("Price(globe) panics: %v. An unknown item is no bug, so return it as an error. "+
				"Other callers of Price have no recover.", problem)
		}
	}()
	cents, err := shop.Price("globe")
	refused(t, "Price(globe)", cents, err, "globe")
	if len(*asked) > 0 {
		t.Errorf("Price(globe) has called Rebate for %q. There is no price that it could be asked about.", *asked)
	}
}

func TestTotalAddsUp(t *testing.T) {
	shop, _ := newShop()
	for _, c := range []struct {
		order []Position
		want  int
	}{
		{nil, 0},
		{[]Position{{"map", 1}}, 900},
		{[]Position{{"atlas", 2}, {"bookmark", 1}, {"map", 3}}, 2*3780 + 3*900},
	} {
		if total, err := shop.Total(c.order); total != c.want || err != nil {
			t.Errorf("Total(%v) = %d, %v, want %d and no error", c.order, total, err, c.want)
		}
	}
}

func TestAnUnknownItemStopsTheOrder(t *testing.T) {
	stops(t, Position{"globe", 1})
}

func TestAQuantityBelowOneStopsTheOrder(t *testing.T) {
	stops(t, Position{"atlas", 0})
	stops(t, Position{"atlas", -2})
}

// stops lets bad stand between two good positions. Total must not look at the
// last.
func stops(t *testing.T, bad Position) {
	t.Helper()
	shop, asked := newShop()
	defer func() {
		if problem := recover(); problem != nil {
			t.Errorf("Total panics for %v: %v. It is bad input and no bug, so return an error.", bad, problem)
		}
	}()
	total, err := shop.Total([]Position{{"map", 2}, bad, {"pen", 1}})
	refused(t, "Total with "+bad.Item, total, err, bad.Item)
	if strings.Contains(strings.Join(*asked, " "), "pen") {
		t.Errorf("the position %v is refused, and Total goes on: Rebate was called for %q. "+
			"Return at the first error.", bad, *asked)
	}
}

func TestABugInTheRebateStillPanics(t *testing.T) {
	shop, _ := newShop()
	shop.Rebate = func(_ string, cents int) int {
		var steps []int
		return cents - steps[3]
	}
	defer func() {
		if problem := recover(); problem == nil {
			t.Error("Rebate has read past the end of a slice, and Total has turned that into an error. " +
				"It is a bug: as an error it looks like a bad order, and its stack is lost. Take the recover out.")
		}
	}()
	total, err := shop.Total([]Position{{"map", 1}})
	t.Logf("Total = %d, %v", total, err)
}

// refused holds what each failure has: zero, and an error that names the item.
func refused(t *testing.T, call string, cents int, err error, item string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s = %d and no error, want an error that names %s", call, cents, item)
		return
	}
	if !strings.Contains(err.Error(), item) {
		t.Errorf("%s: the error is %q and does not name %s. Whoever reads the log sees nothing else.", call, err, item)
	}
	if cents != 0 {
		t.Errorf("%s returns %d beside the error, want 0, so that nobody goes on with half a sum", call, cents)
	}
}

// newShop returns a shop with a rebate of 10% on atlases, and the items that
// Rebate was called for.
func newShop() (*Shop, *[]string) {
	asked := &[]string{}
	return &Shop{
		Prices: map[string]int{"atlas": 4200, "map": 900, "pen": 150, "bookmark": 0},
		Rebate: func(item string, cents int) int {
			*asked = append(*asked, item)
			if item == "atlas" {
				return cents * 9 / 10
			}
			return cents
		},
	}, asked
}
