package main

import "fmt"

type shipping func(cents int, member bool) int

type row struct {
	cents  int
	member bool
	want   int
}

// Each of the two lists executes every line of right.
var middle = []row{{2500, false, 0}, {1500, true, 0}, {500, false, 490}}
var limits = []row{{2000, false, 0}, {1999, false, 490}, {1000, true, 0}, {999, true, 490}}

func right(cents int, member bool) int {
	if cents >= 2000 {
		return 0
	}
	if member && cents >= 1000 {
		return 0
	}
	return 490
}

var mutants = []struct {
	change string
	code   shipping
}{
	{"> for >= 2000", func(c int, m bool) int { return pick(c > 2000 || m && c >= 1000) }},
	{"> for >= 1000", func(c int, m bool) int { return pick(c >= 2000 || m && c > 1000) }},
	{"members from 500", func(c int, m bool) int { return pick(c >= 2000 || m && c >= 500) }},
	{"without member", func(c int, m bool) int { return pick(c >= 2000 || c >= 1000) }},
	{"without 2000", func(c int, m bool) int { return pick(m && c >= 1000) }},
}

func pick(free bool) int {
	if free {
		return 0
	}
	return 490
}

func notices(code shipping, rows []row) bool {
	for _, r := range rows {
		if code(r.cents, r.member) != r.want {
			return true
		}
	}
	return false
}

func main() {
	fmt.Println("right is rejected:", notices(right, middle), notices(right, limits))
	for _, m := range mutants {
		fmt.Printf("%-17s noticed by middle: %-5t by limits: %t\n", m.change, notices(m.code, middle), notices(m.code, limits))
	}
}
