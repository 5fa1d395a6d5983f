// Package goroutineend finds goroutines that loop for ever: nothing in them returns.
package goroutineend

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a goroutine whose function has no path to its end, and one that ranges over a ticker's channel,
// which nobody closes.
//
// Goroutines that main or an init starts are left alone: they may live as long as the program.
var Analyzer = &analysis.Analyzer{
	Name:     "goroutineend",
	Doc:      "a goroutine has no way to end",
	Requires: []*analysis.Analyzer{inspect.Analyzer, ctrlflow.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	declared := map[types.Object]*ast.FuncDecl{}
	for _, decl := range look.All[*ast.FuncDecl](pass) {
		declared[pass.TypesInfo.Defs[decl.Name]] = decl
	}
	check := func(cur inspector.Cursor, at ast.Node, started ast.Expr) {
		body, graph := functionOf(pass, declared, started)
		if body == nil || graph == nil || livesWithProgram(cur) {
			return
		}
		if !ends(graph, body) {
			pass.ReportRangef(at, "This goroutine never ends: no path in it leads to a return.")
		} else if loop := tickerLoop(pass.TypesInfo, body); loop != nil {
			pass.ReportRangef(at, "This goroutine never ends: nobody closes `%s`, and Stop does not, either, so its loop waits for ever.",
				types.ExprString(loop.X))
		}
	}
	for cur, start := range look.All[*ast.GoStmt](pass) {
		check(cur, start, start.Call.Fun)
	}
	for cur, call := range look.All[*ast.CallExpr](pass) {
		receiver, method, ok := look.Method(pass.TypesInfo, call)
		if ok && method.Name() == "Go" && len(call.Args) == 1 && look.IsNamed(pass.TypesInfo.TypeOf(receiver), "sync", "WaitGroup") {
			check(cur, call, call.Args[0])
		}
	}
	return nil, nil
}

// functionOf gives the body and the control flow of a function that is written in this package.
func functionOf(pass *analysis.Pass, declared map[types.Object]*ast.FuncDecl, expr ast.Expr) (*ast.BlockStmt, *cfg.CFG) {
	graphs := pass.ResultOf[ctrlflow.Analyzer].(*ctrlflow.CFGs)
	if lit, ok := ast.Unparen(expr).(*ast.FuncLit); ok {
		return lit.Body, graphs.FuncLit(lit)
	}
	object := typeutil.Callee(pass.TypesInfo, &ast.CallExpr{Fun: expr})
	if fn, ok := object.(*types.Func); ok {
		object = fn.Origin()
	}
	if decl := declared[object]; decl != nil && decl.Body != nil {
		return decl.Body, graphs.FuncDecl(decl)
	}
	return nil, nil
}

func livesWithProgram(cur inspector.Cursor) bool {
	for around := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		decl := around.Node().(*ast.FuncDecl)
		return decl.Recv == nil && (decl.Name.Name == "main" || decl.Name.Name == "init")
	}
	return false
}

// ends reports whether some path through the function comes to an end, a panic included. A select has a dead end of its
// own in the graph, where it waits for ever: behind its last case, or in place of it.
func ends(graph *cfg.CFG, body *ast.BlockStmt) bool {
	left := 0
	for _, block := range graph.Blocks {
		waits := block.Kind == cfg.KindSelectAfterCase && len(block.Nodes) == 0
		if block.Live && len(block.Succs) == 0 && !waits {
			left++
		}
	}
	look.Inspect(body, func(n ast.Node) bool {
		if choice, ok := n.(*ast.SelectStmt); ok && len(choice.Body.List) == 0 {
			left--
		}
		return true
	})
	return left > 0
}

// tickerLoop gives a loop over a ticker's channel that nothing leaves.
func tickerLoop(info *types.Info, body *ast.BlockStmt) (endless *ast.RangeStmt) {
	look.Inspect(body, func(n ast.Node) bool {
		loop, ok := n.(*ast.RangeStmt)
		if ok && isTicker(info, loop.X) && !leaves(info, loop.Body) {
			endless = loop
		}
		return endless == nil
	})
	return endless
}

func isTicker(info *types.Info, expr ast.Expr) bool {
	switch expr := ast.Unparen(expr).(type) {
	case *ast.SelectorExpr:
		return expr.Sel.Name == "C" && look.IsNamed(info.TypeOf(expr.X), "time", "Ticker")
	case *ast.CallExpr:
		return look.Calls(info, expr, "time", "Tick")
	}
	return false
}

// leaves reports whether something in a loop's body may leave it.
func leaves(info *types.Info, body *ast.BlockStmt) bool {
	found := false
	look.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			found = true
		case *ast.BranchStmt:
			found = found || n.Tok != token.CONTINUE
		case *ast.CallExpr:
			ident, ok := n.Fun.(*ast.Ident)
			found = found || ok && info.Uses[ident] == types.Universe.Lookup("panic")
		}
		return !found
	})
	return found
}
