// Package ctxfield finds contexts that are kept in a struct.
package ctxfield

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a field of type context.Context in a type that is declared by name.
//
// A type that is a context itself is left alone, and a message that carries a context along with a channel for the
// answer.
var Analyzer = &analysis.Analyzer{
	Name:     "ctxfield",
	Doc:      "a context is kept in a struct",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for _, spec := range look.All[*ast.TypeSpec](pass) {
		structure, ok := spec.Type.(*ast.StructType)
		if !ok || isMessage(pass.TypesInfo, structure) {
			continue
		}
		for _, field := range structure.Fields.List {
			t := pass.TypesInfo.TypeOf(field.Type)
			if len(field.Names) == 0 || !look.IsNamed(t, "context", "Context") || isContext(pass, spec, t) {
				continue
			}
			pass.ReportRangef(field, "`%s` keeps a context. It belongs to one call, and this value may outlive it.", spec.Name.Name)
		}
	}
	return nil, nil
}

// isMessage reports whether the struct has a channel: a request that is sent to a goroutine, with the way back.
func isMessage(info *types.Info, structure *ast.StructType) bool {
	for _, field := range structure.Fields.List {
		if _, ok := info.TypeOf(field.Type).Underlying().(*types.Chan); ok {
			return true
		}
	}
	return false
}

// isContext reports whether the declared type implements context.Context itself.
func isContext(pass *analysis.Pass, spec *ast.TypeSpec, context types.Type) bool {
	object := pass.TypesInfo.Defs[spec.Name]
	contract, ok := context.Underlying().(*types.Interface)
	return object != nil && ok && types.Implements(types.NewPointer(object.Type()), contract)
}
