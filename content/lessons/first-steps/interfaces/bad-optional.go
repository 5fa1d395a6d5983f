package main

import "fmt"

type Auditor interface{ Audit(text string) }

type File struct{ lines []string }

func (f *File) Audit(text string) { f.lines = append(f.lines, text) }

func accept(order int, audit Auditor) {
	if audit != nil {
		audit.Audit(fmt.Sprint("order ", order))
	}
	fmt.Println("order", order, "accepted")
}

func main() {
	var file *File // no audit file is configured
	accept(17, file)
}
