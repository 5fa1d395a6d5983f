package main

import "fmt"

// A row is what the database has: columns by name.
type row map[string]string

// Two versions of the service run side by side while a deployment goes on.
func oldVersion(r row) string { return read(r, "fullname") }
func newVersion(r row) string { return read(r, "name") }

func main() {
	customer := row{"fullname": "Ada"}

	// 7_rename.up.sql: ALTER TABLE customers RENAME COLUMN fullname TO name
	customer["name"] = customer["fullname"]
	delete(customer, "fullname")

	fmt.Println("old pods:", oldVersion(customer))
	fmt.Println("new pods:", newVersion(customer))
}

func read(r row, column string) string {
	value, ok := r[column]
	if !ok {
		return "500, column " + column + " does not exist"
	}
	return "200, " + value
}
