package main

import (
	"bytes"
	"fmt"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func invoice(customer string) []byte {
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	fmt.Fprintf(buf, "invoice for %s", customer)
	return buf.Bytes()
}

func main() {
	ada := invoice("Ada")
	ben := invoice("Ben")
	fmt.Printf("to Ada: %s\nto Ben: %s\n", ada, ben)
}
