// Command gosource looks at Go files for the content check: what a file does that the playground can't (facts), and
// small changes that tests should notice (mutants). It reads JSON from its input and writes JSON. go-source.ts builds
// it with the Go that content/go.mod pins, and calls it.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
)

// A request is one call: the files are those of one program.
type request struct {
	Want  string // "facts" or "mutants"
	Files []sourceFile
}

type sourceFile struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// A file that was read. One that does not parse has no syntax: the compiler says so elsewhere.
type parsed struct {
	sourceFile
	fset   *token.FileSet
	syntax *ast.File
}

func (p parsed) line(pos token.Pos) int { return p.fset.Position(pos).Line }

// source is the text of a node.
func (p parsed) source(node ast.Node) string { return p.between(node.Pos(), node.End()) }

func (p parsed) between(from, to token.Pos) string {
	return p.Text[p.fset.Position(from).Offset:p.fset.Position(to).Offset]
}

func main() {
	var requests []request
	if err := json.NewDecoder(os.Stdin).Decode(&requests); err != nil {
		fmt.Fprintln(os.Stderr, "gosource: the input is not a list of requests:", err)
		os.Exit(2)
	}
	answers := make([]any, len(requests))
	for i, request := range requests {
		files := parse(request.Files)
		switch request.Want {
		case "facts":
			answers[i] = facts(files)
		case "mutants":
			answers[i] = mutants(files)
		default:
			fmt.Fprintf(os.Stderr, "gosource: nobody knows how to answer %q\n", request.Want)
			os.Exit(2)
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, "gosource:", err)
		os.Exit(2)
	}
}

func parse(files []sourceFile) []parsed {
	list := make([]parsed, len(files))
	for i, file := range files {
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, file.Name, file.Text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			syntax = nil
		}
		list[i] = parsed{sourceFile: file, fset: fset, syntax: syntax}
	}
	return list
}
