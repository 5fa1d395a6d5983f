package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

func send(body io.Reader) error {
	data, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	fmt.Printf("sent %q\n", data)
	return errors.New("connection reset by peer")
}

func main() {
	body := strings.NewReader("order=17&cents=4200")
	for range 3 {
		if send(body) == nil {
			return
		}
	}
}
