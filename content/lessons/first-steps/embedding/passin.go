package main

import "fmt"

// A Format is what differs from one export to the next.
type Format interface {
	Extension() string
	Line(fields []string) string
}

// Run is what all exports have in common.
func Run(table string, rows [][]string, f Format) {
	fmt.Println("writing", table+f.Extension())
	for _, row := range rows {
		fmt.Println(f.Line(row))
	}
}

type CSV struct{ Separator string }

func (c CSV) Extension() string { return ".csv" }

func (c CSV) Line(fields []string) string {
	line := ""
	for i, field := range fields {
		if i > 0 {
			line += c.Separator
		}
		line += field
	}
	return line
}

func main() {
	Run("customers", [][]string{{"17", "Ada"}, {"18", "Grace"}}, CSV{Separator: ";"})
}
