package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
)

func main() {
	orders := strings.NewReader(strings.Repeat("17;pen;120\n", 100_000))

	var export bytes.Buffer // may as well be a file or an upload
	sum := sha256.New()
	zipped := gzip.NewWriter(io.MultiWriter(&export, sum))

	n, err := io.Copy(zipped, orders)
	if err == nil {
		err = zipped.Close()
	}
	fmt.Println("read", n, "bytes, error:", err)
	fmt.Println("wrote less than a hundredth:", int64(export.Len()) < n/100)
	fmt.Printf("sha256 %x…\n", sum.Sum(nil)[:4])
}
