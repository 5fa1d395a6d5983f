package main

import (
	"context"
	"fmt"
)

type Order struct{ ID, CustomerID int }

func names(ctx context.Context, s *store, orders []Order) []string {
	var names []string
	for _, o := range orders {
		names = append(names, s.customer(ctx, o.CustomerID))
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

// customer runs: SELECT name FROM customers WHERE id = $1
func (s *store) customer(_ context.Context, id int) string {
	s.queries++
	return fmt.Sprint("customer ", id)
}
