package main

import "fmt"

type orderError struct{ error }

// A Position is one line of an order.
type Position struct {
	Item     string
	Quantity int
}

// A Shop knows the price of each item, in cents. A gift costs 0.
type Shop struct {
	Prices map[string]int
	// Rebate is the rule of the month: from an item and its price it makes the
	// price to pay. Marketing writes it.
	Rebate func(item string, cents int) int
}

// Price returns the price to pay for one piece. For an item that the shop does
// not have, it returns 0 and an error that names the item.
func (s *Shop) Price(item string) (int, error) {
	cents, ok := s.Prices[item]
	if !ok {
		panic(orderError{fmt.Errorf("unknown item %q", item)})
	}
	return s.Rebate(item, cents), nil
}

// Total returns the price of the whole order. At the first position with an
// unknown item, or with a quantity below 1, it stops and returns 0 and an error
// that names the item. A panic in Rebate is a bug and goes on to the caller.
func (s *Shop) Total(order []Position) (total int, err error) {
	defer func() {
		switch problem := recover().(type) {
		case nil:
		case orderError:
			total, err = 0, problem
		default:
			panic(problem)
		}
	}()
	for _, p := range order {
		if p.Quantity < 1 {
			panic(orderError{fmt.Errorf("%d of %q: not a quantity", p.Quantity, p.Item)})
		}
		cents, _ := s.Price(p.Item)
		total += cents * p.Quantity
	}
	return total, nil
}
