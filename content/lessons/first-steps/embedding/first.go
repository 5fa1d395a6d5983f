package main

import "fmt"

// An Export writes a table to a file.
type Export struct{ Table string }

func (e Export) Name() string { return e.Table + ".txt" }

func (e Export) Run() { fmt.Println("writing", e.Name()) }

// A CSV is an export with another name.
type CSV struct {
	Export
	Separator string
}

func (c CSV) Name() string { return c.Table + ".csv" }

func main() {
	customers := CSV{Export: Export{Table: "customers"}, Separator: ";"}
	fmt.Println(customers.Name())
	customers.Run()
}
