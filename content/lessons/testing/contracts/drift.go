package main

import (
	"encoding/json"
	"fmt"
)

// What each consumer has recorded of GET /orders/17.
var contracts = []struct{ consumer, body string }{
	{"checkout", `{"cents": 1200, "paid": 500}`},
	{"mailer", `{"id": "17", "email": "ada@shop.example"}`},
	{"reports", `{"id": "17", "cents": 1200, "lines": [{"item": "coffee"}]}`},
}

var changes = []struct{ name, body string }{
	{"today", `{"id":"17","email":"a@b.example","cents":1200,"paid":500,"lines":[{"item":"tea","sku":"t1"}]}`},
	{"add a field", `{"id":"17","email":"a@b.example","cents":1200,"paid":500,"lines":[{"item":"tea"}],"currency":"EUR"}`},
	{"drop sku", `{"id":"17","email":"a@b.example","cents":1200,"paid":500,"lines":[{"item":"tea"}]}`},
	{"rename paid", `{"id":"17","email":"a@b.example","cents":1200,"paidCents":500,"lines":[{"item":"tea"}]}`},
	{"id as a number", `{"id":17,"email":"a@b.example","cents":1200,"paid":500,"lines":[{"item":"tea"}]}`},
	{"cents as 12.00", `{"id":"17","email":"a@b.example","cents":12.00,"paid":5.00,"lines":[{"item":"tea"}]}`},
	{"null for no lines", `{"id":"17","email":"a@b.example","cents":1200,"paid":500,"lines":null}`},
}

func main() {
	for _, change := range changes {
		fmt.Printf("%-18s", change.name)
		for _, c := range contracts {
			verdict := "ok"
			if !keeps(parse(c.body), parse(change.body)) {
				verdict = "BREAKS"
			}
			fmt.Printf(" %s: %-7s", c.consumer, verdict)
		}
		fmt.Println()
	}
}

func parse(s string) (v any) {
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		panic(err)
	}
	return v
}

// keeps tells whether got has all that want has, with the same types.
func keeps(want, got any) bool {
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		for name := range want {
			ok = ok && keeps(want[name], object[name])
		}
		return ok
	case []any:
		list, ok := got.([]any)
		for _, element := range list {
			ok = ok && keeps(want[0], element)
		}
		return ok
	default:
		return fmt.Sprintf("%T", want) == fmt.Sprintf("%T", got)
	}
}
