package main

import "fmt"

// shorten keeps 10 characters, as the Python original does: name[:10].
func shorten(name string) string {
	runes := []rune(name)
	return string(runes[:min(len(runes), 10)])
}

func main() {
	for _, name := range []string{"Chamomile tea", "Kräuterteemischung"} {
		fmt.Printf("%q\n", shorten(name))
	}
	fmt.Printf("%q\n", shorten("Grüner Tée"))
}
