// Package errcompare finds errors that are compared with == where they may arrive wrapped.
package errcompare

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports err == ErrNotFound and switch err { case ErrNotFound: }.
//
// It is silent about io.EOF, fs.SkipDir and fs.SkipAll, whose documentation asks for them bare; about errors that the
// standard library has just returned, which says what it returns; and within an Is method, which errors.Is asks.
var Analyzer = &analysis.Analyzer{
	Name:     "errcompare",
	Doc:      "an error is compared with == and may be wrapped",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, binary := range look.All[*ast.BinaryExpr](pass) {
		if binary.Op != token.EQL && binary.Op != token.NEQ {
			continue
		}
		err, known := binary.X, sentinel(pass.TypesInfo, binary.Y)
		if known == nil {
			err, known = binary.Y, sentinel(pass.TypesInfo, binary.X)
		}
		if known == nil || !mayBeWrapped(pass, cur, err) {
			continue
		}
		not := ""
		if binary.Op == token.NEQ {
			not = "!"
		}
		pass.ReportRangef(binary, "`%s` is no longer equal to `%s` once somebody has wrapped it. Ask `%serrors.Is(%s, %s)`.",
			types.ExprString(err), known.Name(), not, types.ExprString(err), types.ExprString(otherThan(binary, err)))
	}
	for cur, choice := range look.All[*ast.SwitchStmt](pass) {
		if choice.Tag == nil || !mayBeWrapped(pass, cur, choice.Tag) {
			continue
		}
		for _, clause := range choice.Body.List {
			for _, value := range clause.(*ast.CaseClause).List {
				if known := sentinel(pass.TypesInfo, value); known != nil {
					pass.ReportRangef(value, "This case is not taken once somebody has wrapped `%s`. Write `switch { case errors.Is(%s, %s): … }`.",
						known.Name(), types.ExprString(choice.Tag), types.ExprString(value))
				}
			}
		}
	}
	return nil, nil
}

func otherThan(binary *ast.BinaryExpr, err ast.Expr) ast.Expr {
	if binary.X == err {
		return binary.Y
	}
	return binary.X
}

// bare are signals rather than failures: whoever returns one must not wrap it.
var bare = []string{"io.EOF", "io/fs.SkipDir", "io/fs.SkipAll", "path/filepath.SkipDir", "path/filepath.SkipAll"}

// sentinel gives the error that a package keeps in a variable to be recognised by, those excepted that come bare.
func sentinel(info *types.Info, expr ast.Expr) *types.Var {
	v := look.PackageVar(info, expr)
	if v == nil || !look.IsError(v.Type()) || slices.Contains(bare, v.Pkg().Path()+"."+v.Name()) {
		return nil
	}
	return v
}

// mayBeWrapped reports whether expr is an error of which nobody promises that it comes as it is.
func mayBeWrapped(pass *analysis.Pass, cur inspector.Cursor, expr ast.Expr) bool {
	if !look.IsErrorInterface(pass.TypesInfo.TypeOf(expr)) || look.PackageVar(pass.TypesInfo, expr) != nil {
		return false
	}
	if look.InMethod(cur, "Is") || look.IsStandardCall(pass, expr) {
		return false
	}
	_, body := look.EnclosingFunc(cur)
	v := look.Var(pass.TypesInfo, expr)
	return v == nil || body == nil || !look.FromStandard(pass, body, v)
}
