package main

import (
	"bufio"
	"bytes"
	"fmt"
)

func main() {
	var file bytes.Buffer
	w := bufio.NewWriter(&file)
	fmt.Fprint(w, "17;4200")
	fmt.Println("before Flush:", file.Len(), "bytes")
	if err := w.Flush(); err != nil {
		fmt.Println(err)
	}
	fmt.Println("after Flush: ", file.Len(), "bytes")
}
