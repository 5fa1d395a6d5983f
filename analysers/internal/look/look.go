// Package look has the questions about code that several passes ask.
package look

import (
	"go/ast"
	"go/types"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

// Files yields the package's files except its tests, in which other habits hold: they wait, compare texts and ignore
// errors for good reasons. The pass must require inspect.Analyzer.
func Files(pass *analysis.Pass) iter.Seq[inspector.Cursor] {
	return func(yield func(inspector.Cursor) bool) {
		root := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
		for file := range root.Children() {
			name := pass.Fset.Position(file.Node().Pos()).Filename
			if !strings.HasSuffix(name, "_test.go") && !yield(file) {
				return
			}
		}
	}
}

// All yields the nodes of type N in these files.
func All[N ast.Node](pass *analysis.Pass) iter.Seq2[inspector.Cursor, N] {
	return func(yield func(inspector.Cursor, N) bool) {
		var kind N
		for file := range Files(pass) {
			for cur := range file.Preorder(kind) {
				if !yield(cur, cur.Node().(N)) {
					return
				}
			}
		}
	}
}

// IsError reports whether values of type t are errors.
func IsError(t types.Type) bool {
	return t != nil && types.Implements(t, errorType)
}

// IsErrorInterface reports whether t is the type error itself.
func IsErrorInterface(t types.Type) bool {
	return t != nil && types.Identical(t, types.Universe.Lookup("error").Type())
}

// IsNamed reports whether t, or what it points to, is the type pkg.name.
func IsNamed(t types.Type, pkg, name string) bool {
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	return named.Obj().Pkg().Path() == pkg && named.Obj().Name() == name
}

// Function gives the package path and the name of the function that is called, and ok when it is one that belongs to a
// package and is no method.
func Function(info *types.Info, call *ast.CallExpr) (pkg, name string, ok bool) {
	fn, isFunc := typeutil.Callee(info, call).(*types.Func)
	if !isFunc || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return "", "", false
	}
	return fn.Pkg().Path(), fn.Name(), true
}

// Calls reports whether call calls one of these functions of a package.
func Calls(info *types.Info, call *ast.CallExpr, pkg string, names ...string) bool {
	in, name, ok := Function(info, call)
	return ok && in == pkg && slices.Contains(names, name)
}

// Method gives the receiver's expression and the method that is called, and ok when it is a method.
func Method(info *types.Info, call *ast.CallExpr) (receiver ast.Expr, method *types.Func, ok bool) {
	selector, isSelector := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	fn, isFunc := typeutil.Callee(info, call).(*types.Func)
	if !isSelector || !isFunc || fn.Signature().Recv() == nil {
		return nil, nil, false
	}
	return selector.X, fn, true
}

// Var gives the variable that an identifier names, or nil.
func Var(info *types.Info, expr ast.Expr) *types.Var {
	ident, ok := ast.Unparen(expr).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := info.ObjectOf(ident).(*types.Var)
	return v
}

// PackageVar gives the package-level variable that an expression names (ErrNotFound, io.EOF), or nil.
func PackageVar(info *types.Info, expr ast.Expr) *types.Var {
	var v *types.Var
	switch expr := ast.Unparen(expr).(type) {
	case *ast.Ident:
		v = Var(info, expr)
	case *ast.SelectorExpr:
		v, _ = info.Uses[expr.Sel].(*types.Var)
	}
	if v == nil || v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		return nil
	}
	return v
}

// Mentions reports whether node uses v.
func Mentions(info *types.Info, node ast.Node, v *types.Var) bool {
	found := false
	ast.Inspect(node, func(n ast.Node) bool {
		if ident, ok := n.(*ast.Ident); ok && v != nil && info.Uses[ident] == v {
			found = true
		}
		return !found
	})
	return found
}

// EnclosingFunc gives the innermost function around cur: its declaration or literal, and its body.
func EnclosingFunc(cur inspector.Cursor) (inspector.Cursor, *ast.BlockStmt) {
	for around := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch fn := around.Node().(type) {
		case *ast.FuncDecl:
			return around, fn.Body
		case *ast.FuncLit:
			return around, fn.Body
		}
	}
	return cur, nil
}

// InMethod reports whether cur is in a method with one of these names.
func InMethod(cur inspector.Cursor, names ...string) bool {
	for around := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		decl := around.Node().(*ast.FuncDecl)
		return decl.Recv != nil && slices.Contains(names, decl.Name.Name)
	}
	return false
}

// Inspect walks node like ast.Inspect, without the bodies of function literals: they run at another time.
func Inspect(node ast.Node, visit func(ast.Node) bool) {
	ast.Inspect(node, func(n ast.Node) bool {
		if lit, ok := n.(*ast.FuncLit); ok && ast.Node(lit) != node {
			return false
		}
		return visit(n)
	})
}

// IsStandard reports whether the package with this path is one of Go's own, seen from the package of the pass.
func IsStandard(pass *analysis.Pass, path string) bool {
	first, _, _ := strings.Cut(path, "/")
	own, _, _ := strings.Cut(pass.Pkg.Path(), "/")
	return first != own && !strings.Contains(first, ".")
}

// FromStandard reports whether v is given a value in body that a call into the standard library has just returned.
func FromStandard(pass *analysis.Pass, body *ast.BlockStmt, v *types.Var) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		assign, ok := n.(*ast.AssignStmt)
		if !ok || len(assign.Rhs) != 1 {
			return true
		}
		for _, left := range assign.Lhs {
			if Var(pass.TypesInfo, left) == v && IsStandardCall(pass, assign.Rhs[0]) {
				found = true
			}
		}
		return true
	})
	return found
}

// IsStandardCall reports whether expr is a call of a function or method of the standard library.
func IsStandardCall(pass *analysis.Pass, expr ast.Expr) bool {
	call, ok := ast.Unparen(expr).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	return ok && fn.Pkg() != nil && IsStandard(pass, fn.Pkg().Path())
}
