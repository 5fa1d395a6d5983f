// Package astype finds errors.As with a variable declared for it, which errors.AsType of Go 1.26 does in one line.
package astype

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports `var e *ParseError` followed by `if errors.As(err, &e)`, where e is used in that if only.
var Analyzer = &analysis.Analyzer{
	Name:     "astype",
	Doc:      "errors.As with a variable of its own, where errors.AsType says it in one line",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, choice := range look.All[*ast.IfStmt](pass) {
		call, ok := ast.Unparen(choice.Cond).(*ast.CallExpr)
		if !ok || choice.Init != nil || !look.Calls(pass.TypesInfo, call, "errors", "As") || len(call.Args) != 2 {
			continue
		}
		address, ok := ast.Unparen(call.Args[1]).(*ast.UnaryExpr)
		if !ok || address.Op != token.AND {
			continue
		}
		target := look.Var(pass.TypesInfo, address.X)
		if target == nil || !look.IsError(target.Type()) || !declaredBefore(pass.TypesInfo, cur, target) {
			continue
		}
		if usedOutside(pass.TypesInfo, cur, choice, target) {
			continue
		}
		pass.ReportRangef(call, "`if %s, ok := errors.AsType[%s](%s); ok` declares and asks in one line.", target.Name(),
			types.TypeString(target.Type(), byName(pass.Pkg)), types.ExprString(call.Args[0]))
	}
	return nil, nil
}

// byName writes types as code in this package does: fs.PathError, and its own without a package.
func byName(own *types.Package) types.Qualifier {
	return func(other *types.Package) string {
		if other == own {
			return ""
		}
		return other.Name()
	}
}

// declaredBefore reports whether the statement before cur is `var target T` without a value.
func declaredBefore(info *types.Info, cur inspector.Cursor, target *types.Var) bool {
	before, ok := cur.PrevSibling()
	if !ok {
		return false
	}
	statement, ok := before.Node().(*ast.DeclStmt)
	if !ok {
		return false
	}
	decl, ok := statement.Decl.(*ast.GenDecl)
	if !ok || decl.Tok != token.VAR || len(decl.Specs) != 1 {
		return false
	}
	spec := decl.Specs[0].(*ast.ValueSpec)
	return len(spec.Names) == 1 && len(spec.Values) == 0 && info.Defs[spec.Names[0]] == target
}

func usedOutside(info *types.Info, cur inspector.Cursor, choice *ast.IfStmt, target *types.Var) bool {
	_, body := look.EnclosingFunc(cur)
	outside := false
	ast.Inspect(body, func(n ast.Node) bool {
		if n == choice {
			return false
		}
		if ident, ok := n.(*ast.Ident); ok && info.Uses[ident] == target {
			outside = true
		}
		return true
	})
	return outside
}
