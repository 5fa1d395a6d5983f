// Package errassert finds type assertions on errors, which do not look behind a wrapper.
package errassert

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports err.(*ParseError) and switch err.(type).
//
// It is silent where code walks the chain itself: within the methods of an error that ask the one inside (Is, As, Unwrap,
// Timeout, Temporary), beside a call of errors.Unwrap, and where the type asked for has an Unwrap method.
var Analyzer = &analysis.Analyzer{
	Name:     "errassert",
	Doc:      "a type assertion on an error does not look behind a wrapper",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, assert := range look.All[*ast.TypeAssertExpr](pass) {
		if assert.Type == nil || !isPlain(pass, cur, assert.X) || unwraps(pass.TypesInfo.TypeOf(assert.Type)) {
			continue
		}
		pass.ReportRangef(assert, "This finds the type only if nobody has wrapped `%s`.%s", types.ExprString(assert.X),
			instead(pass, assert.Type, assert.X))
	}
	for cur, choice := range look.All[*ast.TypeSwitchStmt](pass) {
		subject := subjectOf(choice)
		if subject == nil || !isPlain(pass, cur, subject) || anyUnwraps(pass.TypesInfo, choice) {
			continue
		}
		pass.ReportRangef(subject, "The cases of this switch match only if nobody has wrapped `%s`. Ask `errors.AsType` for one type after the other.",
			types.ExprString(subject))
	}
	return nil, nil
}

// instead words the call that looks behind wrappers; it needs a type that is an error.
func instead(pass *analysis.Pass, target, err ast.Expr) string {
	if !look.IsError(pass.TypesInfo.TypeOf(target)) {
		return " `errors.As` looks behind wrappers."
	}
	return " `errors.AsType[" + types.ExprString(target) + "](" + types.ExprString(err) + ")` looks behind wrappers."
}

// isPlain reports whether expr is an error in code that does not walk the chain of wrapped errors itself.
func isPlain(pass *analysis.Pass, cur inspector.Cursor, expr ast.Expr) bool {
	if !look.IsErrorInterface(pass.TypesInfo.TypeOf(expr)) || look.InMethod(cur, "Is", "As", "Unwrap", "Timeout", "Temporary") {
		return false
	}
	_, body := look.EnclosingFunc(cur)
	if body == nil {
		return false
	}
	walks := false
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && look.Calls(pass.TypesInfo, call, "errors", "Unwrap") {
			walks = true
		}
		return !walks
	})
	return !walks
}

// subjectOf gives what a type switch looks at.
func subjectOf(choice *ast.TypeSwitchStmt) ast.Expr {
	var expr ast.Expr
	switch assign := choice.Assign.(type) {
	case *ast.ExprStmt:
		expr = assign.X
	case *ast.AssignStmt:
		expr = assign.Rhs[0]
	}
	if assert, ok := expr.(*ast.TypeAssertExpr); ok {
		return assert.X
	}
	return nil
}

func anyUnwraps(info *types.Info, choice *ast.TypeSwitchStmt) bool {
	for _, clause := range choice.Body.List {
		for _, kind := range clause.(*ast.CaseClause).List {
			if unwraps(info.TypeOf(kind)) {
				return true
			}
		}
	}
	return false
}

// unwraps reports whether t is an interface with an Unwrap method.
func unwraps(t types.Type) bool {
	if t == nil || !types.IsInterface(t) {
		return false
	}
	methods := types.NewMethodSet(t)
	for i := range methods.Len() {
		if methods.At(i).Obj().Name() == "Unwrap" {
			return true
		}
	}
	return false
}
