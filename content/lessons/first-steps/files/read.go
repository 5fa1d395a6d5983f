package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	r := strings.NewReader("17 pen")
	buf := make([]byte, 4)
	for {
		n, err := r.Read(buf)
		fmt.Printf("%d %q %q\n", n, buf[:n], buf)
		if err == io.EOF {
			return
		}
	}
}
