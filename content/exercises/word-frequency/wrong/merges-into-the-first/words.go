package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// A Count says how often a word occurs.
type Count struct {
	Word string
	N    int
}

// Add counts the words of text in counts, and returns counts. The first call
// of a caller may pass nil: then Add returns a new map.
func Add(counts map[string]int, text string) map[string]int {
	if counts == nil {
		counts = map[string]int{}
	}
	for _, word := range words(text) {
		counts[word]++
	}
	return counts
}

// Merge returns the sum of two counts in a new map. It changes neither.
func Merge(a, b map[string]int) map[string]int {
	sum := a
	for word, n := range b {
		sum[word] += n
	}
	return sum
}

// Top returns the n most frequent words, or all if there are fewer, the most
// frequent first. Words that are equally frequent are in alphabetical order.
func Top(counts map[string]int, n int) []Count {
	list := make([]Count, 0, len(counts))
	for word, count := range counts {
		list = append(list, Count{word, count})
	}
	slices.SortFunc(list, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Word, b.Word))
	})
	return list[:min(n, len(list))]
}

// words returns the words of a text in lower case, without punctuation.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
