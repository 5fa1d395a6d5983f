package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

func countLines(url string) (int, error) {
	// begin
	body, err := fetch(url)
	if err != nil {
		return 0, err
	}
	defer body.Close()
	lines := bufio.NewScanner(body)
	count := 0
	for lines.Scan() {
		count++
	}
	return count, lines.Err()
	// end
}

// fetch stands for an HTTP call. When it fails there is no body.
func fetch(url string) (io.ReadCloser, error) {
	if url == "" {
		return nil, errors.New("no address")
	}
	return io.NopCloser(strings.NewReader("GET /orders\nGET /users\n")), nil
}

func main() {
	fmt.Println(countLines("https://example.com/log"))
	fmt.Println(countLines(""))
}
