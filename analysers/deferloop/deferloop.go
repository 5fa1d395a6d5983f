// Package deferloop finds a defer in a loop that was meant for the end of each round.
package deferloop

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a deferred call in a loop, on something that the loop's body has opened, and a deferred Unlock.
//
// It is silent when the function returns in the same round, and when the body stores the thing for later: then it is
// needed until the function ends.
var Analyzer = &analysis.Analyzer{
	Name:     "deferloop",
	Doc:      "a defer in a loop runs at the end of the function",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, statement := range look.All[*ast.DeferStmt](pass) {
		loop, body := loopAround(cur)
		if body == nil || leaves(body) || leaves(cur.Parent().Node()) {
			continue
		}
		owner, method := ownerOf(pass.TypesInfo, statement.Call)
		if owner == nil {
			continue
		}
		name, here := owner.Name(), loop.Pos() <= owner.Pos() && owner.Pos() < loop.End()
		switch {
		case isUnlock(method) && here:
			pass.ReportRangef(statement, "This unlocks when the function ends, so the locks of all rounds are held until then.")
		case isUnlock(method):
			pass.ReportRangef(statement, "This unlocks when the function ends. The second round waits for the lock of the first, for ever.")
		case here && !isStored(pass.TypesInfo, body, owner) && method.Name() == "Close":
			pass.ReportRangef(statement, "This runs when the function ends, not at the end of the round: every `%s` stays open until then.", name)
		case here && !isStored(pass.TypesInfo, body, owner):
			pass.ReportRangef(statement, "This runs when the function ends, not at the end of the round: every `%s` waits until then.", name)
		}
	}
	return nil, nil
}

// loopAround gives the innermost loop around cur in its function, and its body.
func loopAround(cur inspector.Cursor) (ast.Node, *ast.BlockStmt) {
	for around := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch loop := around.Node().(type) {
		case *ast.ForStmt:
			return loop, loop.Body
		case *ast.RangeStmt:
			return loop, loop.Body
		}
		break
	}
	return nil, nil
}

// leaves reports whether a block ends by leaving the loop, so that there is no second round.
func leaves(node ast.Node) bool {
	block, ok := node.(*ast.BlockStmt)
	if !ok || len(block.List) == 0 {
		return false
	}
	switch last := block.List[len(block.List)-1].(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.BranchStmt:
		return last.Tok != token.CONTINUE
	}
	return false
}

func isUnlock(method *types.Func) bool {
	return method.Pkg() != nil && method.Pkg().Path() == "sync" && method.Name() == "Unlock"
}

// ownerOf gives the variable at the root of a method call, response of response.Body.Close(), and the method.
func ownerOf(info *types.Info, call *ast.CallExpr) (*types.Var, *types.Func) {
	receiver, method, ok := look.Method(info, call)
	if !ok {
		return nil, nil
	}
	return root(info, receiver), method
}

// root gives the variable whose field, or field's field, an expression is.
func root(info *types.Info, expr ast.Expr) *types.Var {
	for {
		selector, ok := ast.Unparen(expr).(*ast.SelectorExpr)
		if !ok {
			return look.Var(info, expr)
		}
		expr = selector.X
	}
}

// isStored reports whether the body puts v, or a field of it, somewhere: into a slice, a map, a field, a variable, a channel, a value.
func isStored(info *types.Info, body *ast.BlockStmt, v *types.Var) bool {
	stored := false
	is := func(expr ast.Expr) bool { return root(info, expr) == v }
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, right := range n.Rhs {
				stored = stored || is(right)
			}
		case *ast.SendStmt:
			stored = stored || is(n.Value)
		case *ast.CompositeLit:
			for _, element := range n.Elts {
				if pair, ok := element.(*ast.KeyValueExpr); ok {
					element = pair.Value
				}
				stored = stored || is(element)
			}
		case *ast.CallExpr:
			if ident, ok := n.Fun.(*ast.Ident); ok && info.Uses[ident] == types.Universe.Lookup("append") {
				for _, arg := range n.Args {
					stored = stored || is(arg)
				}
			}
		}
		return !stored
	})
	return stored
}
