package main

import (
	"fmt"
	"strings"
)

// Any type: it can be moved around and compared with nothing.
func Last[T any](items []T) T { return items[len(items)-1] }

// Types with ==: they can be keys of a map.
func Count[K comparable](keys []K) map[K]int {
	counts := map[K]int{}
	for _, key := range keys {
		counts[key]++
	}
	return counts
}

// Types whose underlying type is one of these: they have + and /.
func Mean[N ~int | ~int64 | ~float64](values []N) N {
	var sum N
	for _, value := range values {
		sum += value
	}
	return sum / N(len(values))
}

// Types with a method, like any other interface.
func Join[S fmt.Stringer](items []S) string {
	texts := make([]string, 0, len(items))
	for _, item := range items {
		texts = append(texts, item.String())
	}
	return strings.Join(texts, " + ")
}

// Cents is an amount of money.
type Cents int

func (c Cents) String() string { return fmt.Sprintf("%d.%02d", c/100, c%100) }

func main() {
	prices := []Cents{1250, 9900, 1250}
	fmt.Println(Last(prices))
	fmt.Println(Count(prices)[1250])
	fmt.Println(Mean(prices))
	fmt.Println(Join(prices))
}
