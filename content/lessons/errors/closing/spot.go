package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

type disk struct{}

func (disk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }
func (disk) Close() error              { return nil }

func export(file io.WriteCloser, orders []int) (err error) {
	defer func() { err = errors.Join(err, file.Close()) }()
	w := bufio.NewWriter(file)
	defer w.Flush()
	for _, order := range orders {
		if _, err := fmt.Fprintln(w, order); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	fmt.Println("export:", export(disk{}, []int{17, 18}))
}
