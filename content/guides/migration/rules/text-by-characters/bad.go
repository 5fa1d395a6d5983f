package main

import "fmt"

// shorten keeps 10 characters, as the Python original does: name[:10].
func shorten(name string) string {
	if len(name) > 10 {
		return name[:10]
	}
	return name
}

func main() {
	for _, name := range []string{"Chamomile tea", "Kräuterteemischung"} {
		fmt.Printf("%q\n", shorten(name))
	}
	fmt.Printf("%q\n", shorten("Grüner Tée"))
}
