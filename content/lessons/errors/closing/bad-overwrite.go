package main

import (
	"errors"
	"fmt"
	"io"
)

type disk struct{}

func (disk) Write([]byte) (int, error) { return 0, errors.New("write: input/output error") }
func (disk) Close() error              { return nil }

func create() io.WriteCloser { return disk{} }

func export(order int) (err error) {
	file := create()
	defer func() { err = file.Close() }()
	_, err = fmt.Fprintln(file, order)
	return err
}

func main() {
	fmt.Println("export:", export(17))
}
