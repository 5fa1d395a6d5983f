package main

import (
	"bytes"
	"fmt"
	"io"
)

// upload is ten megabytes of lines that come over the network.
type upload struct{ left *int }

func (u upload) Read(p []byte) (int, error) {
	if *u.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), *u.left)
	for i := range n {
		p[i] = 'x'
		if (*u.left-i)%64 == 1 {
			p[i] = '\n'
		}
	}
	*u.left -= n
	return n, nil
}

func open() io.Reader {
	left := 10 << 20
	return upload{&left}
}

func main() {
	data, err := io.ReadAll(open())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("lines:", bytes.Count(data, []byte("\n")), "in memory:", len(data)>>20, "MiB")
}
