package main

import (
	"encoding/json"
	"fmt"
)

func overdue(invoices []string) []string {
	var late []string
	for _, invoice := range invoices {
		if invoice[0] == '!' {
			late = append(late, invoice)
		}
	}
	return late
}

func main() {
	late := overdue([]string{"17", "18"})
	fmt.Println(late, len(late), late == nil)

	body, _ := json.Marshal(map[string]any{"overdue": late})
	fmt.Println(string(body))
}
