// Package errtext finds decisions that are taken by the text of an error.
package errtext

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports err.Error() == "…", a switch on err.Error(), and strings.Contains(err.Error(), "…") and its kin.
var Analyzer = &analysis.Analyzer{
	Name:     "errtext",
	Doc:      "a decision is taken by the text of an error",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	report := func(at ast.Node, err ast.Expr) {
		pass.ReportRangef(at, "This depends on the words of `%s`. They are for people, and change.", types.ExprString(err))
	}
	for _, binary := range look.All[*ast.BinaryExpr](pass) {
		if binary.Op != token.EQL && binary.Op != token.NEQ {
			continue
		}
		for _, side := range []ast.Expr{binary.X, binary.Y} {
			if err := textOf(pass.TypesInfo, side); err != nil && !isEmpty(pass.TypesInfo, binary) {
				report(binary, err)
				break
			}
		}
	}
	for _, choice := range look.All[*ast.SwitchStmt](pass) {
		if choice.Tag == nil {
			continue
		}
		if err := textOf(pass.TypesInfo, choice.Tag); err != nil {
			report(choice.Tag, err)
		}
	}
	for _, call := range look.All[*ast.CallExpr](pass) {
		if !look.Calls(pass.TypesInfo, call, "strings", "Contains", "HasPrefix", "HasSuffix", "EqualFold", "Index") {
			continue
		}
		if err := textOf(pass.TypesInfo, call.Args[0]); err != nil {
			report(call, err)
		}
	}
	return nil, nil
}

// isEmpty reports whether the comparison is with "": whether there is a text is no decision by its words.
func isEmpty(info *types.Info, binary *ast.BinaryExpr) bool {
	for _, side := range []ast.Expr{binary.X, binary.Y} {
		if value := info.Types[side].Value; value != nil && value.ExactString() == `""` {
			return true
		}
	}
	return false
}

// textOf gives the error whose Error method expr calls.
func textOf(info *types.Info, expr ast.Expr) ast.Expr {
	call, ok := ast.Unparen(expr).(*ast.CallExpr)
	if !ok {
		return nil
	}
	receiver, method, ok := look.Method(info, call)
	if !ok || method.Name() != "Error" || !look.IsError(info.TypeOf(receiver)) {
		return nil
	}
	return receiver
}
