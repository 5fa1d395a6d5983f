package main

import (
	"errors"
	"fmt"
	"io"
)

type disk struct{}

func (disk) Write(p []byte) (int, error) {
	if string(p) == "0\n" {
		return 0, errors.New("write: input/output error")
	}
	return len(p), nil
}

func (disk) Close() error { return errors.New("close: no space left on device") }

func create() io.WriteCloser { return disk{} }

func export(orders []int) (err error) {
	file := create()
	defer func() { err = errors.Join(err, file.Close()) }()
	for _, order := range orders {
		if _, err := fmt.Fprintln(file, order); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	fmt.Println(export([]int{17, 18}))
	fmt.Println("---")
	fmt.Println(export([]int{17, 0}))
}
