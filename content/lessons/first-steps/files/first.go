package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

// failed counts the lines of a log whose status is 500 or more.
func failed(log io.Reader) (int, error) {
	count := 0
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if strings.Contains(lines.Text(), " status=5") {
			count++
		}
	}
	return count, lines.Err()
}

func main() {
	const sample = "GET /orders status=200\nGET /invoices status=503\n"
	fmt.Println(failed(strings.NewReader(sample)))

	name := "/tmp/access.log"
	if err := os.WriteFile(name, []byte(strings.Repeat(sample, 1000)), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	file, err := os.Open(name)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	fmt.Println(failed(file))
}
