package main

import (
	"errors"
	"fmt"
	"io"
)

type disk struct{} // full, and it notices when it is closed

func (disk) Write(p []byte) (int, error) { return len(p), nil }
func (disk) Close() error                { return errors.New("no space left on device") }

func create() io.WriteCloser { return disk{} }

func export(order int) (err error) {
	file := create()
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = fmt.Fprintln(file, order)
	return err
}

func main() {
	fmt.Println("export:", export(17))
}
