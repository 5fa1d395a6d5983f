// Package logandreturn finds errors that are logged and then returned to a caller, who logs them again.
package logandreturn

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a call that logs or prints an error, when the same block then returns that error.
//
// Debug lines are left alone, and what is written to a writer that was handed in.
var Analyzer = &analysis.Analyzer{
	Name:     "logandreturn",
	Doc:      "an error is logged and returned",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for _, block := range look.All[*ast.BlockStmt](pass) {
		checkBlock(pass, block.List)
	}
	for _, clause := range look.All[*ast.CaseClause](pass) {
		checkBlock(pass, clause.Body)
	}
	for _, clause := range look.All[*ast.CommClause](pass) {
		checkBlock(pass, clause.Body)
	}
	return nil, nil
}

func checkBlock(pass *analysis.Pass, statements []ast.Stmt) {
	if len(statements) < 2 {
		return
	}
	result, ok := statements[len(statements)-1].(*ast.ReturnStmt)
	if !ok {
		return
	}
	for _, statement := range statements[:len(statements)-1] {
		expr, ok := statement.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := expr.X.(*ast.CallExpr)
		if !ok || !logs(pass.TypesInfo, call) {
			continue
		}
		if err := loggedError(pass.TypesInfo, call); err != nil && returns(pass.TypesInfo, result, err) {
			pass.ReportRangef(call, "`%s` is logged here and returned below, so whoever receives it logs it a second time.", err.Name())
		}
	}
}

// returns reports whether a result that is an error has err in it.
func returns(info *types.Info, result *ast.ReturnStmt, err *types.Var) bool {
	return slices.ContainsFunc(result.Results, func(value ast.Expr) bool {
		return look.IsError(info.TypeOf(value)) && look.Mentions(info, value, err)
	})
}

// loggedError gives the variable of type error that is among what is logged, itself or as err.Error().
func loggedError(info *types.Info, call *ast.CallExpr) (err *types.Var) {
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			if ident, ok := n.(*ast.Ident); ok && err == nil {
				if v, ok := info.Uses[ident].(*types.Var); ok && !v.IsField() && look.IsError(v.Type()) {
					err = v
				}
			}
			return err == nil
		})
	}
	return err
}

// logs reports whether the call writes to a log, or to the standard output as people do who look for a fault.
func logs(info *types.Info, call *ast.CallExpr) bool {
	if pkg, name, ok := look.Function(info, call); ok {
		switch pkg {
		case "log":
			return strings.HasPrefix(name, "Print") || name == "Output"
		case "log/slog":
			return isLevel(name)
		case "fmt":
			return strings.HasPrefix(name, "Print") || strings.HasPrefix(name, "Fprint") && isStandardStream(info, call.Args[0])
		}
		return false
	}
	receiver, method, ok := look.Method(info, call)
	if !ok {
		return false
	}
	switch t := info.TypeOf(receiver); {
	case look.IsNamed(t, "log", "Logger"):
		return strings.HasPrefix(method.Name(), "Print")
	case look.IsNamed(t, "log/slog", "Logger"):
		return isLevel(method.Name())
	}
	return false
}

func isLevel(name string) bool {
	return slices.Contains([]string{"Info", "Warn", "Error"}, strings.TrimSuffix(name, "Context"))
}

func isStandardStream(info *types.Info, expr ast.Expr) bool {
	v := look.PackageVar(info, expr)
	return v != nil && v.Pkg().Path() == "os" && (v.Name() == "Stdout" || v.Name() == "Stderr")
}
