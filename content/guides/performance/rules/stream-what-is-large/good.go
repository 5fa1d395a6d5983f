package main

import (
	"bufio"
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
	lines := 0
	buffered := bufio.NewReader(open())
	for {
		_, err := buffered.ReadSlice('\n')
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		lines++
	}
	fmt.Println("lines:", lines, "in memory:", buffered.Size(), "bytes")
}
