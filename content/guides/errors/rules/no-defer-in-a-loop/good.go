package main

import "fmt"

var open, most int

type file struct{}

func openFile(name string) *file {
	open++
	most = max(most, open)
	return &file{}
}

func (f *file) Close() { open-- }

func importAll(names []string) {
	for _, name := range names {
		importFile(name)
	}
}

func importFile(name string) {
	f := openFile(name)
	defer f.Close()
}

func main() {
	importAll(make([]string, 365))
	fmt.Println("files open at once:", most)
}
