package main

import (
	"bytes"
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path"
	"strings"

	"golang.org/x/mod/modfile"
)

// gofmt formats the files named by its arguments, in place. A first argument -imports=<file> also fixes imports; the
// file has the standard library's symbols. It stops at the first file that does not parse, and prints what is wrong with
// it, as `prog.go:3:1: expected …`; nothing when all is well.
func gofmt() {
	names := os.Args[1:]
	var std symbols
	if file, ok := strings.CutPrefix(names[0], "-imports="); ok {
		text, err := os.ReadFile(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		std = parseSymbols(string(text))
		names = names[1:]
	}
	texts := map[string][]byte{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		texts[name] = text
	}
	for _, name := range names {
		text, err := formatFile(name, texts, std)
		if err == nil {
			err = os.WriteFile(name, text, 0o666)
		}
		if err != nil {
			fmt.Print(err)
			return
		}
	}
}

func formatFile(name string, texts map[string][]byte, std symbols) ([]byte, error) {
	text := texts[name]
	switch {
	case path.Base(name) == "go.mod":
		file, err := modfile.Parse(name, text, nil)
		if err != nil {
			return nil, err
		}
		return file.Format()
	case path.Ext(name) != ".go":
		return text, nil
	}
	if std != nil {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		declared := map[string]bool{}
		for other, text := range texts {
			if other != name && path.Dir(other) == path.Dir(name) && path.Ext(other) == ".go" {
				for _, known := range declaredNames(other, text) {
					declared[known] = true
				}
			}
		}
		fixImports(fset, file, declared, std)
		var out bytes.Buffer
		if err := format.Node(&out, fset, file); err != nil {
			return nil, err
		}
		text = out.Bytes()
	}
	formatted, err := format.Source(text)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", name, err)
	}
	return formatted, nil
}
