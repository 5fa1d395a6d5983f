package main

import (
	"fmt"
	"strconv"
	"strings"
)

func main() {
	line := "  GET /orders?page=2 HTTP/1.1 "
	fields := strings.Fields(line)
	path, query, found := strings.Cut(fields[1], "?")
	fmt.Printf("%q %q %q %t\n", fields[0], path, query, found)

	page, err := strconv.Atoi(strings.TrimPrefix(query, "page="))
	fmt.Println(page+1, err)

	var csv strings.Builder
	for i, item := range []string{"book", "lamp"} {
		fmt.Fprintf(&csv, "%d;%s\n", i, item)
	}
	fmt.Printf("%q\n", csv.String())

	raw := `C:\export` + "\t" + strconv.Quote("say \"hi\"")
	fmt.Println(raw, strings.Repeat("-", 5))
}
