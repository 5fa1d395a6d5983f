package main

import (
	"fmt"
	"regexp"
)

var invoiceNumber = regexp.MustCompile(`^INV-\d{4}$`)

func search(pattern string, texts []string) (int, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return 0, err
	}
	found := 0
	for _, text := range texts {
		if re.MatchString(text) {
			found++
		}
	}
	return found, nil
}

func main() {
	fmt.Println(invoiceNumber.MatchString("INV-0017"))
	fmt.Println(search("INV-(", []string{"INV-0017"}))
}
