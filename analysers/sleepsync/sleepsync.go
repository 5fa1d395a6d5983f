// Package sleepsync finds time.Sleep where code waits for another goroutine.
package sleepsync

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a sleep of fixed length behind the start of a goroutine, and a loop that does nothing but sleep.
//
// Pauses between attempts, pacing within a loop, and a pause before something is stopped or cancelled are left alone.
var Analyzer = &analysis.Analyzer{
	Name:     "sleepsync",
	Doc:      "time.Sleep stands in for waiting for a goroutine",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, call := range look.All[*ast.CallExpr](pass) {
		if !isFixedSleep(pass.TypesInfo, call) || !isStatement(cur) {
			continue
		}
		switch {
		case isOnlyStatementOfLoop(cur):
			pass.ReportRangef(call, "This loop asks again and again, and sleeps in between.")
		case !stopsNext(cur) && startsBefore(pass.TypesInfo, cur):
			pass.ReportRangef(call, "This sleep gives the goroutine above time to get done, and hopes that it is enough.")
		}
	}
	return nil, nil
}

// isFixedSleep reports whether call is time.Sleep with a constant.
func isFixedSleep(info *types.Info, call *ast.CallExpr) bool {
	return look.Calls(info, call, "time", "Sleep") && info.Types[call.Args[0]].Value != nil
}

func isStatement(call inspector.Cursor) bool {
	_, ok := call.Parent().Node().(*ast.ExprStmt)
	return ok
}

func isOnlyStatementOfLoop(call inspector.Cursor) bool {
	block := call.Parent().Parent()
	body, ok := block.Node().(*ast.BlockStmt)
	if !ok || len(body.List) != 1 {
		return false
	}
	loop, ok := block.Parent().Node().(*ast.ForStmt)
	return ok && loop.Cond != nil && loop.Post == nil
}

// stopsNext reports whether the statement after the sleep ends something: cancel(), close(done), server.Stop().
func stopsNext(call inspector.Cursor) bool {
	next, ok := call.Parent().NextSibling()
	if !ok {
		return false
	}
	statement, ok := next.Node().(*ast.ExprStmt)
	if !ok {
		return false
	}
	stop, ok := statement.X.(*ast.CallExpr)
	if !ok {
		return false
	}
	name := strings.ToLower(types.ExprString(stop.Fun))
	for _, word := range []string{"cancel", "close", "stop", "shutdown"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// startsBefore reports whether a goroutine is started before the sleep, in its block or in one around it. A sleep in a
// loop paces something, and one in a branch pauses in one case: of both nothing can be said.
func startsBefore(info *types.Info, call inspector.Cursor) bool {
	started := false
	for cur := call.Parent(); ; cur = cur.Parent() {
		switch cur.Node().(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return started
		case *ast.ForStmt, *ast.RangeStmt, *ast.IfStmt, *ast.CaseClause, *ast.CommClause, *ast.File:
			return false
		}
		for before, ok := cur.PrevSibling(); ok && !started; before, ok = before.PrevSibling() {
			started = starts(info, before.Node())
		}
	}
}

// starts reports whether a goroutine is started in a statement.
func starts(info *types.Info, statement ast.Node) bool {
	found := false
	look.Inspect(statement, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = true
		case *ast.CallExpr:
			receiver, method, ok := look.Method(info, n)
			found = found || ok && method.Name() == "Go" && look.IsNamed(info.TypeOf(receiver), "sync", "WaitGroup")
		}
		return !found
	})
	return found
}
