package main

import "fmt"

func main() {
	// Days until each of ten reviews is done: by one lead, in a row; or by
	// three people who were shown how.
	const reviews, each = 10, 0.5
	fmt.Printf("one person:    the last review after %.1f days, and none during a holiday\n", reviews*each)
	fmt.Printf("three people:  the last review after %.1f days\n", reviews*each/3)
}
