package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// symbols has the exported names of each standard package, by import path.
type symbols map[string]map[string]bool

// parseSymbols reads a line for each package: its import path and its exported names.
func parseSymbols(text string) symbols {
	all := symbols{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		names := map[string]bool{}
		for _, name := range fields[1:] {
			names[name] = true
		}
		all[fields[0]] = names
	}
	return all
}

// fixImports removes the imports that a file does not use and adds those of the standard library that it lacks, as
// goimports does. declared has the names that other files of the package declare.
func fixImports(fset *token.FileSet, file *ast.File, declared map[string]bool, std symbols) {
	used := selectors(file)
	for name := range declared {
		delete(used, name)
	}
	for _, spec := range slices.Clone(file.Imports) {
		importPath, err := strconv.Unquote(spec.Path.Value)
		if err != nil || importPath == "C" {
			continue
		}
		name, explicit := packageName(importPath), ""
		if spec.Name != nil {
			name, explicit = spec.Name.Name, spec.Name.Name
		}
		if name == "_" || name == "." {
			continue
		}
		if used[name] == nil {
			astutil.DeleteNamedImport(fset, file, explicit, importPath)
		}
		delete(used, name)
	}
	for name, members := range used {
		if importPath := std.providing(name, members); importPath != "" {
			astutil.AddImport(fset, file, importPath)
		}
	}
}

// selectors gives the identifiers that a file leaves unresolved and selects from, with what it selects: fmt, Println.
func selectors(file *ast.File) map[string][]string {
	unresolved := map[*ast.Ident]bool{}
	for _, ident := range file.Unresolved {
		unresolved[ident] = true
	}
	used := map[string][]string{}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if ident, ok := selector.X.(*ast.Ident); ok && unresolved[ident] {
				used[ident.Name] = append(used[ident.Name], selector.Sel.Name)
			}
		}
		return true
	})
	return used
}

// providing finds the package of this name that exports all the members; "" when there is none. Of several, goimports
// prefers crypto/rand to the others of that name; else the shortest path wins.
func (std symbols) providing(name string, members []string) string {
	var found []string
	for importPath, exported := range std {
		lacks := func(member string) bool { return !exported[member] }
		if packageName(importPath) == name && !slices.ContainsFunc(members, lacks) {
			found = append(found, importPath)
		}
	}
	slices.SortFunc(found, func(a, b string) int {
		if rank := randRank(a) - randRank(b); rank != 0 {
			return rank
		}
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	if len(found) == 0 {
		return ""
	}
	return found[0]
}

func randRank(importPath string) int {
	return slices.Index([]string{"crypto/rand", "math/rand/v2", "math/rand"}, importPath)
}

// packageName is the last element of an import path, before a major version: "rand" of math/rand/v2.
func packageName(importPath string) string {
	base := path.Base(importPath)
	if rest, ok := strings.CutPrefix(base, "v"); ok && rest != "" && strings.Trim(rest, "0123456789") == "" {
		return path.Base(path.Dir(importPath))
	}
	return base
}

// declaredNames gives the names that a Go file declares at package level.
func declaredNames(name string, text []byte) []string {
	file, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
	if err != nil || file.Scope == nil {
		return nil
	}
	var names []string
	for name := range file.Scope.Objects {
		names = append(names, name)
	}
	return names
}
