// Package closeerr finds writers whose Close may report that the data is not there, and is not asked.
package closeerr

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"onramp.example/analysers/internal/look"
)

// Analyzer reports a Close whose error is ignored, on a file opened for writing, on an io.WriteCloser and on the writers
// of compress and archive.
//
// A deferred Close is fine beside one whose error is looked at, and so is one on the way out with another error, and one
// of a writer into memory, which can't fail.
var Analyzer = &analysis.Analyzer{
	Name:     "closeerr",
	Doc:      "the error of Close on a writer is ignored",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	for cur, function := range look.All[*ast.FuncDecl](pass) {
		if function.Body == nil {
			continue
		}
		files, inMemory := origins(pass.TypesInfo, function.Body)
		ignored := map[*types.Var]*ast.CallExpr{}
		var order []*types.Var
		asked := map[*types.Var]bool{}
		for inner := range cur.Preorder((*ast.CallExpr)(nil)) {
			call := inner.Node().(*ast.CallExpr)
			v, method := methodOf(pass.TypesInfo, call)
			if v == nil || method != "Close" && method != "Sync" || inMemory[v] || !files[v] && !isWriter(v.Type()) {
				continue
			}
			switch inner.Parent().Node().(type) {
			case *ast.DeferStmt:
			case *ast.ExprStmt:
				if leavesWithError(inner.Parent().Parent().Node(), inner.Parent().Parent().Parent().Node()) {
					continue
				}
			default:
				asked[v] = true
				continue
			}
			if method == "Close" && ignored[v] == nil {
				ignored[v] = call
				order = append(order, v)
			}
		}
		for _, v := range order {
			if !asked[v] {
				pass.ReportRangef(ignored[v], "`%s` may write its last bytes in `Close`, and nobody hears when that fails.", v.Name())
			}
		}
	}
	return nil, nil
}

// methodOf gives the variable and the name of the method that is called on it.
func methodOf(info *types.Info, call *ast.CallExpr) (*types.Var, string) {
	receiver, method, ok := look.Method(info, call)
	if !ok {
		return nil, ""
	}
	return look.Var(info, receiver), method.Name()
}

// leavesWithError reports whether block is the body of an if that returns: there is a worse error already.
func leavesWithError(block, around ast.Node) bool {
	body, ok := block.(*ast.BlockStmt)
	choice, isIf := around.(*ast.IfStmt)
	if !ok || !isIf || choice.Body != body {
		return false
	}
	_, ok = body.List[len(body.List)-1].(*ast.ReturnStmt)
	return ok
}

// origins gives the variables that hold a file which the function has opened to write to it, and those that hold a writer
// into memory.
func origins(info *types.Info, body *ast.BlockStmt) (files, inMemory map[*types.Var]bool) {
	files, inMemory = map[*types.Var]bool{}, map[*types.Var]bool{}
	ast.Inspect(body, func(n ast.Node) bool {
		assign, ok := n.(*ast.AssignStmt)
		if !ok || len(assign.Rhs) != 1 {
			return true
		}
		call, ok := assign.Rhs[0].(*ast.CallExpr)
		v := look.Var(info, assign.Lhs[0])
		if ok && v != nil {
			files[v] = files[v] || opensForWriting(info, call)
			inMemory[v] = inMemory[v] || slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return isMemory(info.TypeOf(arg)) })
		}
		return true
	})
	return files, inMemory
}

func isMemory(t types.Type) bool {
	return look.IsNamed(t, "bytes", "Buffer") || look.IsNamed(t, "strings", "Builder")
}

func opensForWriting(info *types.Info, call *ast.CallExpr) bool {
	if look.Calls(info, call, "os", "Create", "CreateTemp") {
		return true
	}
	if !look.Calls(info, call, "os", "OpenFile") {
		return false
	}
	writes := false
	ast.Inspect(call.Args[1], func(n ast.Node) bool {
		if ident, ok := n.(*ast.Ident); ok {
			writes = writes || slices.Contains([]string{"O_WRONLY", "O_RDWR", "O_APPEND"}, ident.Name)
		}
		return true
	})
	return writes
}

// isWriter reports whether t is a writer by its type alone.
func isWriter(t types.Type) bool {
	for _, pkg := range []string{"compress/gzip", "compress/zlib", "compress/flate", "archive/zip", "archive/tar", "mime/multipart"} {
		if look.IsNamed(t, pkg, "Writer") {
			return true
		}
	}
	return look.IsNamed(t, "io", "WriteCloser")
}
