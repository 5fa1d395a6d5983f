package main

import "unicode/utf8"

// Truncate returns s if it has at most n runes. Otherwise it returns the first
// n-1 runes and a "…", so that the result has n runes. For n = 0 it is empty.
//
// s can be the whole body of a request, and n is small: Truncate does not
// convert or copy all of it to find out where to cut.
func Truncate(s string, n int) string {
	if n <= 0 {
		return ""
	}
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return s[:n-1] + "…"
}

// Fit returns the longest beginning of s that has at most n bytes and does not
// end within a rune. It is for columns and headers that are limited in bytes.
func Fit(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
