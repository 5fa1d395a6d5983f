package main

import "fmt"

func main() {
	old := `{"id": 17, "total": 12.50, "tags": ["gift", "new"], "at": "2026-03-01T10:00:00Z"}`
	next := `{"at":"2026-03-01T10:00:01Z","id":17,"tags":["new","gift"],"total":12.5}`
	fmt.Println("equal:", old == next)
}
