// Package exporteddoc finds exported names without a doc comment.
package exporteddoc

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports exported functions, methods of exported types, types, and variables and constants that stand alone.
//
// Methods that an interface asks for, a well-known one or one of this package, are left alone: it says what they do.
var Analyzer = &analysis.Analyzer{
	Name:     "exporteddoc",
	Doc:      "an exported name has no comment",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

// wellKnown are methods whose contract is written elsewhere.
var wellKnown = []string{
	"Error", "Unwrap", "Is", "As", "String", "GoString", "Format", "Len", "Less", "Swap", "Push", "Pop",
	"Read", "Write", "Close", "Seek", "ReadAt", "WriteAt", "ReadFrom", "WriteTo", "ReadByte", "WriteByte", "ReadString", "WriteString",
	"ServeHTTP", "RoundTrip", "MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText", "Scan", "Value", "Set",
	"Lock", "Unlock", "Timeout", "Temporary", "Deadline", "Done", "Err", "Enabled", "Handle", "WithAttrs", "WithGroup", "LogValue",
}

func run(pass *analysis.Pass) (any, error) {
	report := func(name *ast.Ident) {
		pass.ReportRangef(name, "`%s` is exported and has no comment.", name.Name)
	}
	for _, decl := range look.All[*ast.FuncDecl](pass) {
		if !decl.Name.IsExported() || isDocumented(decl.Doc) {
			continue
		}
		if decl.Recv == nil {
			report(decl.Name)
			continue
		}
		method, _ := pass.TypesInfo.Defs[decl.Name].(*types.Func)
		if isExportedType(decl.Recv.List[0].Type) && !slices.Contains(wellKnown, decl.Name.Name) && !isAskedFor(method) {
			report(decl.Name)
		}
	}
	for file := range look.Files(pass) {
		for _, decl := range file.Node().(*ast.File).Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || isDocumented(group.Doc) {
				continue
			}
			for _, spec := range group.Specs {
				if name := undocumented(group, spec); name != nil {
					report(name)
				}
			}
		}
	}
	return nil, nil
}

// isAskedFor reports whether an interface of the package has the method, and the receiver's type implements it.
func isAskedFor(method *types.Func) bool {
	if method == nil {
		return false
	}
	receiver := method.Signature().Recv().Type()
	scope := method.Pkg().Scope()
	return slices.ContainsFunc(scope.Names(), func(name string) bool {
		declared, isType := scope.Lookup(name).(*types.TypeName)
		if !isType {
			return false
		}
		contract, isInterface := declared.Type().Underlying().(*types.Interface)
		if !isInterface || !types.Implements(receiver, contract) {
			return false
		}
		found, _, _ := types.LookupFieldOrMethod(contract, false, method.Pkg(), method.Name())
		return found != nil
	})
}

// undocumented gives the exported name that a declaration leaves without a word.
func undocumented(group *ast.GenDecl, spec ast.Spec) *ast.Ident {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Name.IsExported() && !isDocumented(spec.Doc) && !isDocumented(spec.Comment) {
			return spec.Name
		}
	case *ast.ValueSpec:
		alone := group.Lparen == token.NoPos
		if alone && spec.Names[0].IsExported() && !isDocumented(spec.Doc) && !isDocumented(spec.Comment) {
			return spec.Names[0]
		}
	}
	return nil
}

func isDocumented(doc *ast.CommentGroup) bool {
	return doc != nil && doc.Text() != ""
}

func isExportedType(expr ast.Expr) bool {
	switch expr := expr.(type) {
	case *ast.StarExpr:
		return isExportedType(expr.X)
	case *ast.IndexExpr:
		return isExportedType(expr.X)
	case *ast.IndexListExpr:
		return isExportedType(expr.X)
	case *ast.Ident:
		return expr.IsExported()
	}
	return false
}
