package main

import (
	"encoding/json"
	"fmt"
	"go/format"
	"os"
	"path"

	"golang.org/x/mod/modfile"
)

// gofmt formats the files named by its arguments, in place. It prints a JSON array with one message for each file that
// does not parse, as `prog.go:3:1: expected …`; such a file stays as it was.
func gofmt() {
	messages := []string{}
	for _, name := range os.Args[1:] {
		text, err := os.ReadFile(name)
		if err == nil {
			text, err = formatFile(name, text)
		}
		if err == nil {
			err = os.WriteFile(name, text, 0o666)
		}
		if err != nil {
			messages = append(messages, err.Error())
		}
	}
	json.NewEncoder(os.Stdout).Encode(messages)
}

func formatFile(name string, text []byte) ([]byte, error) {
	switch {
	case path.Base(name) == "go.mod":
		file, err := modfile.Parse(name, text, nil)
		if err != nil {
			return nil, err
		}
		return file.Format()
	case path.Ext(name) == ".go":
		formatted, err := format.Source(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%w", name, err)
		}
		return formatted, nil
	}
	return text, nil
}
