package main

import (
	"go/ast"
	"maps"
	"slices"
	"strings"
)

// What waits for a clock.
var waiting = []string{
	"time.Sleep", "time.After", "time.AfterFunc", "time.Tick", "time.NewTicker", "time.NewTimer",
	"context.WithTimeout", "context.WithDeadline", "context.WithTimeoutCause", "context.WithDeadlineCause",
}

// sleeps finds the waits that tests may reach without entering a synctest bubble. It follows functions and methods by
// their name from each test, and does not enter what is handed to synctest.Test. A function literal or a test function
// that is handed to a helper of the file counts as inside when that helper hands its own parameter to synctest.Test. A
// literal that is only kept or returned is not followed; the time that a run passes tells about those.
func sleeps(files []parsed) []fact {
	look := sleepLook{declared: map[string][]declared{}, helpers: map[string]bool{"synctest.Test": true}, seen: map[string]bool{}}
	for _, file := range files {
		if file.syntax == nil {
			continue
		}
		for _, decl := range file.syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
				look.declared[fn.Name.Name] = append(look.declared[fn.Name.Name], declared{file, fn})
			}
		}
	}
	look.findHelpers()
	for _, file := range files {
		if file.syntax == nil || !strings.HasSuffix(file.Name, "_test.go") {
			continue
		}
		for _, decl := range file.syntax.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if ok && fn.Recv == nil && fn.Body != nil && isRoot(fn.Name.Name) {
				look.visit(declared{file, fn})
			}
		}
	}
	found := look.found
	slices.SortFunc(found, func(a, b fact) int { return a.Line - b.Line })
	return append([]fact{}, found...)
}

func isRoot(name string) bool {
	return strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Example") || strings.HasPrefix(name, "Fuzz")
}

type declared struct {
	file parsed
	fn   *ast.FuncDecl
}

type sleepLook struct {
	declared map[string][]declared
	// Functions whose function arguments run in a bubble.
	helpers map[string]bool
	seen    map[string]bool
	found   []fact
}

// findHelpers adds the functions that call a helper with nothing but their own parameters' work inside.
func (l *sleepLook) findHelpers() {
	for range len(l.declared) {
		before := len(l.helpers)
		for _, name := range slices.Sorted(maps.Keys(l.declared)) {
			for _, d := range l.declared[name] {
				parameters := functionParameters(d.fn)
				ast.Inspect(d.fn.Body, func(node ast.Node) bool {
					call, ok := node.(*ast.CallExpr)
					if !ok || !l.helpers[callee(call)] {
						return true
					}
					for _, arg := range call.Args {
						ast.Inspect(arg, func(node ast.Node) bool {
							if ident, ok := node.(*ast.Ident); ok && parameters[ident.Name] {
								l.helpers[name] = true
							}
							return true
						})
					}
					return true
				})
			}
		}
		if len(l.helpers) == before {
			return
		}
	}
}

func functionParameters(fn *ast.FuncDecl) map[string]bool {
	names := map[string]bool{}
	for _, field := range fn.Type.Params.List {
		if _, ok := field.Type.(*ast.FuncType); ok {
			for _, name := range field.Names {
				names[name.Name] = true
			}
		}
	}
	return names
}

// visit looks at a function that runs outside every bubble.
func (l *sleepLook) visit(d declared) {
	key := d.file.Name + ":" + d.file.fset.Position(d.fn.Pos()).String()
	if l.seen[key] {
		return
	}
	l.seen[key] = true
	var look func(ast.Node) bool
	look = func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			name := callee(node)
			if slices.Contains(waiting, name) {
				l.found = append(l.found, fact{d.file.Name, d.file.line(node.Pos()), name})
			}
			if l.helpers[name] {
				return false // its arguments run inside, and a helper's own body begins a bubble
			}
			for _, part := range append([]ast.Expr{node.Fun}, node.Args...) {
				if literal, ok := part.(*ast.FuncLit); ok {
					ast.Inspect(literal.Body, look)
				}
			}
		case *ast.SelectorExpr:
			for _, next := range l.declared[node.Sel.Name] {
				if next.fn.Recv != nil {
					l.visit(next)
				}
			}
		case *ast.Ident:
			for _, next := range l.declared[node.Name] {
				if next.fn.Recv == nil {
					l.visit(next)
				}
			}
		}
		return true
	}
	ast.Inspect(d.fn.Body, look)
}
