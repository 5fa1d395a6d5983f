// Package needlesselse finds an else behind a branch that never reaches it.
package needlesselse

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/edge"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports `if … { …; return } else { … }`, and the same with continue, break, goto and panic.
//
// Chains with else if are left alone, where all cases are equal, and an if whose variable the else may need.
var Analyzer = &analysis.Analyzer{
	Name:     "needlesselse",
	Doc:      "an else behind a branch that leaves",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, choice := range look.All[*ast.IfStmt](pass) {
		otherwise, ok := choice.Else.(*ast.BlockStmt)
		if !ok || choice.Init != nil || len(choice.Body.List) == 0 {
			continue
		}
		if kind, _ := cur.ParentEdge(); kind == edge.IfStmt_Else {
			continue
		}
		if word := leavingWord(pass.TypesInfo, choice.Body.List[len(choice.Body.List)-1]); word != "" {
			pass.Reportf(otherwise.Pos(), "The branch above ends with `%s`, so this `else` says nothing and only moves code to the right.", word)
		}
	}
	return nil, nil
}

// leavingWord names the statement when control never passes it.
func leavingWord(info *types.Info, statement ast.Stmt) string {
	switch statement := statement.(type) {
	case *ast.ReturnStmt:
		return "return"
	case *ast.BranchStmt:
		return statement.Tok.String()
	case *ast.ExprStmt:
		call, ok := statement.X.(*ast.CallExpr)
		if !ok {
			return ""
		}
		if ident, ok := call.Fun.(*ast.Ident); ok && info.Uses[ident] == types.Universe.Lookup("panic") {
			return "panic"
		}
	}
	return ""
}
