package main

import (
	"errors"
	"fmt"
	"io"
)

// disk is a file on a disk that is full. As real ones do, it takes what is
// written into a buffer, and notices when it is closed.
type disk struct{}

func (disk) Write(p []byte) (int, error) { return len(p), nil }
func (disk) Close() error                { return errors.New("no space left on device") }

func create() io.WriteCloser { return disk{} }

func export(orders []int) error {
	file := create()
	defer file.Close()
	for _, order := range orders {
		if _, err := fmt.Fprintln(file, order); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	fmt.Println("export:", export([]int{17, 18}))
}
