package main

import (
	"errors"
	"fmt"
	"time"
)

func describe(value any) string {
	switch v := value.(type) {
	case nil:
		return "nothing"
	case int, int64:
		return fmt.Sprintf("a number, %d", v)
	case time.Duration:
		return "a duration of " + v.String()
	case error:
		return "an error: " + v.Error()
	case fmt.Stringer:
		return "something that prints as " + v.String()
	}
	return fmt.Sprintf("a %T", value)
}

func main() {
	failure := errors.New("disk full")
	values := []any{nil, 17, 3 * time.Second, failure, time.UTC, []int{1}}
	for _, value := range values {
		fmt.Println(describe(value))
	}
}
