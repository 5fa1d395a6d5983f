package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// normalize leaves what the contract promises: numbers by value, tags in any order, no time of the answer.
func normalize(body string) (map[string]any, error) {
	var answer map[string]any
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		return nil, err
	}
	delete(answer, "at")
	if tags, ok := answer["tags"].([]any); ok {
		slices.SortFunc(tags, func(a, b any) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	return answer, nil
}

func main() {
	old := `{"id": 17, "total": 12.50, "tags": ["gift", "new"], "at": "2026-03-01T10:00:00Z"}`
	next := `{"at":"2026-03-01T10:00:01Z","id":17,"tags":["new","gift"],"total":12.5}`
	a, err := normalize(old)
	if err != nil {
		fmt.Println("old:", err)
		return
	}
	b, err := normalize(next)
	if err != nil {
		fmt.Println("new:", err)
		return
	}
	fmt.Println("equal:", reflect.DeepEqual(a, b))
}
