// Package ctxfirst finds context parameters that do not come first.
package ctxfirst

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a context.Context behind another parameter, in declared functions, methods and interfaces.
//
// Function literals are left alone: whoever takes them says what they look like. So is a *testing.T before it.
var Analyzer = &analysis.Analyzer{
	Name:     "ctxfirst",
	Doc:      "a context is not the first parameter",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for _, decl := range look.All[*ast.FuncDecl](pass) {
		check(pass, decl.Name.Name, decl.Type)
	}
	for _, contract := range look.All[*ast.InterfaceType](pass) {
		for _, method := range contract.Methods.List {
			if function, ok := method.Type.(*ast.FuncType); ok && len(method.Names) == 1 {
				check(pass, method.Names[0].Name, function)
			}
		}
	}
	return nil, nil
}

func check(pass *analysis.Pass, name string, function *ast.FuncType) {
	for i, parameter := range function.Params.List {
		t := pass.TypesInfo.TypeOf(parameter.Type)
		if !look.IsNamed(t, "context", "Context") {
			continue
		}
		first := pass.TypesInfo.TypeOf(function.Params.List[0].Type)
		if i > 0 && !look.IsNamed(first, "testing", "T") && !look.IsNamed(first, "testing", "B") && !look.IsNamed(first, "testing", "TB") {
			pass.ReportRangef(parameter, "`%s` takes its context behind another parameter.", name)
		}
		return
	}
}
