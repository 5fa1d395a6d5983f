package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// testMainFile is where the generated package main of a test binary is written.
const testMainFile = "/testmain/_testmain.go"

// testKind says which of testing's function kinds fn is by name and signature: "T", "B", "F", "M", or "" for none.
func testKind(fn *ast.FuncDecl) string {
	for _, kind := range []struct{ prefix, arg string }{{"Test", "T"}, {"Benchmark", "B"}, {"Fuzz", "F"}} {
		rest, ok := strings.CutPrefix(fn.Name.Name, kind.prefix)
		if !ok {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(rest); rest != "" && unicode.IsLower(first) {
			continue
		}
		if takes(fn, kind.arg) {
			return kind.arg
		}
		if fn.Name.Name == "TestMain" && takes(fn, "M") {
			return "M"
		}
	}
	return ""
}

// takes reports whether fn has the single parameter *testing.<arg>, however testing was imported.
func takes(fn *ast.FuncDecl, arg string) bool {
	params := fn.Type.Params
	if fn.Type.Results.NumFields() > 0 || params.NumFields() != 1 {
		return false
	}
	star, ok := params.List[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	switch t := star.X.(type) {
	case *ast.Ident:
		return t.Name == arg
	case *ast.SelectorExpr:
		return t.Sel.Name == arg
	}
	return false
}

func runnableExamples(file *ast.File) []*doc.Example {
	examples := slices.DeleteFunc(doc.Examples(file), func(e *doc.Example) bool { return e.Output == "" && !e.EmptyOutput })
	slices.SortFunc(examples, func(a, b *doc.Example) int { return a.Order - b.Order })
	return examples
}

// addTestMain writes the package main that `go test` would generate and plans it last.
func (p *planner) addTestMain(pkg *build.Package) error {
	lists := map[string]*strings.Builder{"T": {}, "B": {}, "F": {}, "E": {}}
	testMain := ""
	used := map[string]bool{}
	for _, group := range []struct {
		name  string
		files []string
	}{{"_test", pkg.TestGoFiles}, {"_xtest", pkg.XTestGoFiles}} {
		for _, name := range group.files {
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, path.Join(pkg.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				continue // the compiler says what is wrong, in its own words
			}
			for _, decl := range file.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || fn.Recv != nil {
					continue
				}
				switch kind := testKind(fn); kind {
				case "":
					if what := misdeclared(fn); what != "" {
						return fmt.Errorf("%s: wrong signature for %s, %s", fset.Position(fn.Pos()), fn.Name.Name, what)
					}
				case "M":
					testMain = group.name + ".TestMain"
					used[group.name] = true
				default:
					fmt.Fprintf(lists[kind], "\t{%q, %s.%s},\n", fn.Name.Name, group.name, fn.Name.Name)
					used[group.name] = true
				}
			}
			for _, e := range runnableExamples(file) {
				fmt.Fprintf(lists["E"], "\t{%q, %s.Example%s, %q, %t},\n", "Example"+e.Name, group.name, e.Name, e.Output, e.Unordered)
				used[group.name] = true
			}
		}
	}

	imports := []string{"os", "testing", "testing/internal/testdeps"}
	var head strings.Builder
	head.WriteString("package main\n\nimport (\n\t\"os\"\n\t\"testing\"\n\t\"testing/internal/testdeps\"\n")
	if testMain != "" {
		head.WriteString("\t\"reflect\"\n")
		imports = append(imports, "reflect")
	}
	for _, name := range []string{"_test", "_xtest"} {
		from := p.module
		if name == "_xtest" {
			if len(pkg.XTestGoFiles) == 0 {
				continue
			}
			from += "_test"
		}
		imports = append(imports, from)
		as := name
		if !used[name] {
			as = "_"
		}
		fmt.Fprintf(&head, "\t%s %q\n", as, from)
	}
	finish := "os.Exit(m.Run())"
	if testMain != "" {
		finish = testMain + "(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName(\"exitCode\").Int()))"
	}
	source := fmt.Sprintf(`%s)

var tests = []testing.InternalTest{
%s}

var benchmarks = []testing.InternalBenchmark{
%s}

var fuzzTargets = []testing.InternalFuzzTarget{
%s}

var examples = []testing.InternalExample{
%s}

func init() {
	testdeps.ModulePath = %q
	testdeps.ImportPath = %q
}

func main() {
	m := testing.MainStart(testdeps.TestDeps{}, tests, benchmarks, fuzzTargets, examples)
	%s
}
`, &head, lists["T"], lists["B"], lists["F"], lists["E"], p.module, p.module, finish)

	if err := os.MkdirAll(path.Dir(testMainFile), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(testMainFile, []byte(source), 0o666); err != nil {
		return err
	}
	for _, name := range []string{"os", "testing", "testing/internal/testdeps", "reflect"} {
		if !slices.Contains(p.answer.Std, name) {
			p.answer.Std = append(p.answer.Std, name)
		}
	}
	p.answer.Packages = append(p.answer.Packages, planned{Path: "main", ImportPath: p.module + ".test", Files: []string{testMainFile}, Imports: imports})
	return nil
}

// misdeclared says what the signature of a function that is named like a test must be, or "".
func misdeclared(fn *ast.FuncDecl) string {
	for prefix, arg := range map[string]string{"Test": "T", "Benchmark": "B", "Fuzz": "F"} {
		rest, ok := strings.CutPrefix(fn.Name.Name, prefix)
		if first, _ := utf8.DecodeRuneInString(rest); ok && (rest == "" || !unicode.IsLower(first)) {
			return fmt.Sprintf("must be: func %s(%s *testing.%s)", fn.Name.Name, strings.ToLower(arg), arg)
		}
	}
	return ""
}
