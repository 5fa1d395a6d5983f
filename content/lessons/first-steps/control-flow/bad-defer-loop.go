package main

import "fmt"

var open, most int

type file struct{ name string }

func openFile(name string) *file {
	open++
	most = max(most, open)
	return &file{name}
}

func (f *file) Close() { open-- }

func archive(names []string) {
	for _, name := range names {
		f := openFile(name)
		defer f.Close()
		// … read it
	}
	fmt.Println("all read, still open:", open)
}

func main() {
	archive(make([]string, 500))
	fmt.Println("open at the same time:", most)
}
