// Package wrapverb finds errors that are put into a new error as text, where %w would keep the error itself.
package wrapverb

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports fmt.Errorf("…%v", err) and errors.New("…" + err.Error()).
//
// A format that has a %w is left alone: fmt.Errorf("%w: %v", ErrInvalid, err) is a choice.
var Analyzer = &analysis.Analyzer{
	Name:     "wrapverb",
	Doc:      "an error is put into another as text, without %w",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for _, call := range look.All[*ast.CallExpr](pass) {
		switch {
		case len(call.Args) == 0 || call.Ellipsis.IsValid():
		case look.Calls(pass.TypesInfo, call, "fmt", "Errorf"):
			if verb, arg := lostError(pass.TypesInfo, call); arg != nil {
				pass.ReportRangef(arg, "`%%%c` writes the text of `%s` into the new error, and the error itself is lost. `%%w` keeps it.",
					verb, types.ExprString(arg))
			}
		case look.Calls(pass.TypesInfo, call, "errors", "New"):
			if arg := textOfError(pass.TypesInfo, call.Args[0]); arg != nil {
				pass.ReportRangef(call, "`errors.New` takes the text of `%s`, and the error itself is lost. `fmt.Errorf` with `%%w` keeps it.",
					types.ExprString(arg))
			}
		}
	}
	return nil, nil
}

// lostError gives the first error that a call of a formatting function writes with %v or %s, if it has no %w.
func lostError(info *types.Info, call *ast.CallExpr) (verb byte, lost ast.Expr) {
	format := info.Types[call.Args[0]].Value
	if format == nil || format.Kind() != constant.String {
		return 0, nil
	}
	verbs, ok := verbsOf(constant.StringVal(format))
	if !ok || strings.ContainsRune(verbs, 'w') {
		return 0, nil
	}
	for i, arg := range call.Args[1:] {
		if i >= len(verbs) || verbs[i] != 'v' && verbs[i] != 's' {
			continue
		}
		if err := errorIn(info, arg); err != nil {
			return verbs[i], err
		}
	}
	return 0, nil
}

// errorIn gives the error that an argument is, or whose Error method it calls.
func errorIn(info *types.Info, arg ast.Expr) ast.Expr {
	if look.IsError(info.TypeOf(arg)) {
		return arg
	}
	if call, ok := ast.Unparen(arg).(*ast.CallExpr); ok {
		receiver, method, ok := look.Method(info, call)
		if ok && method.Name() == "Error" && look.IsError(info.TypeOf(receiver)) {
			return receiver
		}
	}
	return nil
}

// textOfError finds an error in what becomes the text of another: "…" + err.Error(), fmt.Sprintf("…%v", err).
func textOfError(info *types.Info, expr ast.Expr) ast.Expr {
	switch expr := ast.Unparen(expr).(type) {
	case *ast.BinaryExpr:
		if err := textOfError(info, expr.X); err != nil {
			return err
		}
		return textOfError(info, expr.Y)
	case *ast.CallExpr:
		if len(expr.Args) > 0 && look.Calls(info, expr, "fmt", "Sprintf") {
			_, lost := lostError(info, expr)
			return lost
		}
		return errorIn(info, expr)
	}
	return nil
}

// verbsOf gives the verb of each argument; '*' for a width or precision. Formats with explicit indexes are not read.
func verbsOf(format string) (verbs string, ok bool) {
	var found strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.*", format[i]) >= 0; i++ {
			if format[i] == '*' {
				found.WriteByte('*')
			}
		}
		if i == len(format) || format[i] == '[' {
			return "", false
		}
		if format[i] != '%' {
			found.WriteByte(format[i])
		}
	}
	return found.String(), true
}
