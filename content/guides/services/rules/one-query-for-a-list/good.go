package main

import (
	"context"
	"fmt"
	"slices"
)

type Order struct{ ID, CustomerID int }

func names(ctx context.Context, s *store, orders []Order) []string {
	var ids []int
	for _, o := range orders {
		ids = append(ids, o.CustomerID)
	}
	slices.Sort(ids)
	customers := s.customers(ctx, slices.Compact(ids))
	var names []string
	for _, o := range orders {
		names = append(names, customers[o.CustomerID])
	}
	return names
}

func main() {
	s := &store{}
	orders := s.orders(context.Background())
	names(context.Background(), s, orders)
	fmt.Println(len(orders), "orders,", s.queries, "queries")
}

// store counts the queries that a database would get.
type store struct{ queries int }

// orders runs: SELECT id, customer_id FROM orders
func (s *store) orders(context.Context) []Order {
	s.queries++
	orders := make([]Order, 50)
	for i := range orders {
		orders[i] = Order{ID: i, CustomerID: i % 7}
	}
	return orders
}

// customers runs: SELECT id, name FROM customers WHERE id = ANY($1)
func (s *store) customers(_ context.Context, ids []int) map[int]string {
	s.queries++
	names := map[int]string{}
	for _, id := range ids {
		names[id] = fmt.Sprint("customer ", id)
	}
	return names
}
