package main

import "fmt"

// A change is a difference to the old system that is wanted.
type change struct{ what, why, since string }

// intentional is the whole list; whatever else differs is a fault of the port.
var intentional = []change{
	{"an unknown order is 404, it was 200", "the app handles it since 5.2", ""}, // not yet: some phones have 5.1
}

func on(i int) bool { return intentional[i].since != "" }

func answer(found bool) (int, string) {
	switch {
	case found:
		return 200, `{"order":17}`
	case on(0):
		return 404, `{"error":"no such order"}`
	}
	return 200, `{"error":"no such order"}`
}

// client is the shop's app, which cannot be updated on every phone.
func client(status int, body string) string {
	if status != 200 {
		return "something went wrong, try again later"
	}
	return body
}

func main() {
	fmt.Println(client(answer(false)))
}
