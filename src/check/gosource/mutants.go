package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// A mutant is a program with one small change that its tests should notice.
type mutant struct {
	File string `json:"file"`
	Line int    `json:"line"`
	// Change names what was done, in the code's own words, so that it stays the same when lines move.
	Change string `json:"change"`
	// Text is the whole file, changed.
	Text string `json:"text"`
}

var swapped = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	token.AND: token.OR, token.OR: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
	token.INC: token.DEC, token.DEC: token.INC,
}

func mutants(files []parsed) []mutant {
	all := []mutant{}
	for _, file := range files {
		if file.syntax == nil {
			continue
		}
		m := mutator{file: file}
		for _, decl := range file.syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
				ast.Inspect(fn.Body, m.visit)
			}
		}
		slices.SortStableFunc(m.found, func(a, b mutant) int { return cmp.Compare(a.Line, b.Line) })
		all = append(all, m.found...)
	}
	return all
}

type mutator struct {
	file  parsed
	found []mutant
}

// replace adds the mutant in which the text from..to becomes `by`.
func (m *mutator) replace(from, to token.Pos, by, change string) {
	start, end := m.file.fset.Position(from).Offset, m.file.fset.Position(to).Offset
	text := m.file.Text[:start] + by + m.file.Text[end:]
	m.found = append(m.found, mutant{m.file.Name, m.file.line(from), change, text})
}

func (m *mutator) remove(node ast.Node) {
	m.replace(node.Pos(), node.End(), "", "remove "+m.short(node))
}

// leave removes a return, break or continue, which has its name from the row above.
func (m *mutator) leave(stmt ast.Stmt, under string) {
	m.replace(stmt.Pos(), stmt.End(), "", "remove "+m.short(stmt)+" under "+under)
}

// short is the first line of a node's text.
func (m *mutator) short(node ast.Node) string {
	first, _, more := strings.Cut(m.file.source(node), "\n")
	if more {
		first = strings.TrimSpace(first) + " …"
	}
	return first
}

func (m *mutator) visit(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.BinaryExpr:
		if to, ok := swapped[node.Op]; ok {
			by := m.file.between(node.X.Pos(), node.OpPos) + to.String() + m.file.between(node.OpPos+token.Pos(len(node.Op.String())), node.Y.End())
			m.replace(node.OpPos, node.OpPos+token.Pos(len(node.Op.String())), to.String(), m.short(node)+" becomes "+strings.Join(strings.Fields(by), " "))
		}
	case *ast.IfStmt:
		m.negate(node.Cond)
	case *ast.ForStmt:
		m.negate(node.Cond)
	case *ast.BasicLit:
		m.literal(node)
	case *ast.Ident:
		if node.Name == "true" || node.Name == "false" {
			by := strconv.FormatBool(node.Name == "false")
			m.replace(node.Pos(), node.End(), by, node.Name+" becomes "+by+" in "+m.row(node.Pos()))
		}
	case *ast.IncDecStmt:
		m.replace(node.TokPos, node.End(), swapped[node.Tok].String(), m.short(node)+" becomes "+m.file.source(node.X)+swapped[node.Tok].String())
	case *ast.CallExpr:
		m.channelSize(node)
	case *ast.ReturnStmt:
		for _, result := range node.Results {
			if ident, ok := result.(*ast.Ident); ok && strings.HasSuffix(strings.ToLower(ident.Name), "err") {
				m.replace(ident.Pos(), ident.End(), "nil", "return nil for "+ident.Name)
			}
		}
	case *ast.BlockStmt:
		m.statements(node.List, m.row(node.Pos()))
	case *ast.CaseClause:
		m.statements(node.Body, m.row(node.Pos()))
	case *ast.CommClause:
		m.statements(node.Body, m.row(node.Pos()))
	case *ast.SelectStmt:
		for _, clause := range node.Body.List {
			if len(node.Body.List) > 1 {
				m.remove(clause)
			}
		}
	}
	return true
}

// row is the line of code at a position, without its indentation.
func (m *mutator) row(pos token.Pos) string {
	offset := m.file.fset.Position(pos).Offset
	start := strings.LastIndexByte(m.file.Text[:offset], '\n') + 1
	row, _, _ := strings.Cut(m.file.Text[start:], "\n")
	return strings.TrimSpace(row)
}

// negate turns a condition round, unless another change does: a comparison's operator, a literal.
func (m *mutator) negate(cond ast.Expr) {
	switch cond := cond.(type) {
	case nil:
	case *ast.BinaryExpr:
		if cond.Op == token.LAND || cond.Op == token.LOR || cond.Op == token.LSS || cond.Op == token.GTR || cond.Op == token.LEQ || cond.Op == token.GEQ {
			m.replace(cond.Pos(), cond.End(), "!("+m.file.source(cond)+")", "negate "+m.short(cond))
		}
	case *ast.UnaryExpr:
		if cond.Op == token.NOT {
			m.replace(cond.Pos(), cond.End(), m.file.source(cond.X), "negate "+m.short(cond))
		}
	default:
		m.replace(cond.Pos(), cond.End(), "!("+m.file.source(cond)+")", "negate "+m.short(cond))
	}
}

// literal moves a number by one, and cuts an error's chain at its %w. Other text is not what tests are about.
func (m *mutator) literal(lit *ast.BasicLit) {
	switch lit.Kind {
	case token.INT:
		if n, err := strconv.ParseInt(lit.Value, 0, 64); err == nil {
			m.replace(lit.Pos(), lit.End(), strconv.FormatInt(n+1, 10), fmt.Sprintf("%s becomes %d in %s", lit.Value, n+1, m.row(lit.Pos())))
		}
	case token.STRING:
		if strings.Contains(lit.Value, "%w") {
			m.replace(lit.Pos(), lit.End(), strings.ReplaceAll(lit.Value, "%w", "%v"), "%w becomes %v in "+lit.Value)
		}
		if rest, ok := withoutVerb(lit.Value); ok {
			m.replace(lit.Pos(), lit.End(), rest, "drop what stands before %w in "+lit.Value)
		}
	}
}

// withoutVerb takes away what a wrapped error says before the error itself.
func withoutVerb(literal string) (string, bool) {
	before, after, ok := strings.Cut(literal, "%w")
	if !ok || len(before) < 4 || strings.Contains(before, "%[") {
		return "", false
	}
	verbs := strings.Count(strings.ReplaceAll(before, "%%", ""), "%")
	return fmt.Sprintf("%s%%[%d]w%s", before[:1], verbs+1, after), true
}

// channelSize gives a channel no buffer, or one place where it had none.
func (m *mutator) channelSize(call *ast.CallExpr) {
	if callee(call) != "make" || len(call.Args) == 0 {
		return
	}
	if _, ok := call.Args[0].(*ast.ChanType); !ok {
		return
	}
	kind := m.file.source(call.Args[0])
	by := "make(" + kind + ")"
	if len(call.Args) == 1 {
		by = "make(" + kind + ", 1)"
	}
	m.replace(call.Pos(), call.End(), by, m.short(call)+" becomes "+by)
}

// statements removes each statement that does something and needs nothing behind it to compile; `under` is the row
// that opens their block.
func (m *mutator) statements(list []ast.Stmt, under string) {
	for _, stmt := range list {
		switch stmt := stmt.(type) {
		case *ast.ExprStmt, *ast.SendStmt, *ast.IncDecStmt:
			m.remove(stmt)
		case *ast.BranchStmt:
			m.leave(stmt, under)
		case *ast.AssignStmt:
			if stmt.Tok != token.DEFINE {
				m.remove(stmt)
			}
			if to, ok := swapped[stmt.Tok]; ok {
				m.replace(stmt.TokPos, stmt.TokPos+token.Pos(len(stmt.Tok.String())), to.String(), m.short(stmt)+" with "+to.String())
			}
		case *ast.ReturnStmt:
			if len(stmt.Results) == 0 {
				m.leave(stmt, under)
			}
		case *ast.DeferStmt:
			m.remove(stmt)
			m.replace(stmt.Pos(), stmt.Call.Pos(), "", "at once, not deferred: "+m.short(stmt.Call))
		case *ast.GoStmt:
			m.replace(stmt.Pos(), stmt.Call.Pos(), "", "not in a goroutine: "+m.short(stmt.Call))
		case *ast.IfStmt:
			if stmt.Else == nil && stmt.Init == nil {
				m.remove(stmt)
			}
		}
	}
}
