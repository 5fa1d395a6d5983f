package main

import (
	"fmt"
	"io"
	"strings"
	"testing/iotest"
)

func readAll(r io.Reader) string {
	var text strings.Builder
	buf := make([]byte, 8)
	for {
		n, err := r.Read(buf)
		if err != nil {
			break
		}
		text.Write(buf[:n])
	}
	return text.String()
}

func main() {
	fmt.Printf("%q\n", readAll(strings.NewReader("17 pen, 18 book")))
	// A reader may hand out the last bytes together with io.EOF.
	fmt.Printf("%q\n", readAll(iotest.DataErrReader(strings.NewReader("17 pen, 18 book"))))
}
