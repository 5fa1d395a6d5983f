package main

import (
	"errors"
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

// isTestProgram reports whether prog.go asks to be run as tests, as the official playground decides it: package main, no
// main function, and at least one test, fuzz test, TestMain or example.
func isTestProgram(name string) bool {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || file.Name.Name != "main" {
		return false
	}
	found := len(doc.Examples(file)) > 0
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		if fn.Name.Name == "main" && fn.Recv == nil {
			return false
		}
		named := isNamed(fn, "Test") || isNamed(fn, "Fuzz")
		found = found || named && (takes(fn, "T") || takes(fn, "F") || takes(fn, "M"))
	}
	return found
}

// isNamed reports whether fn is named like a test: the prefix, and then nothing or no lower-case letter.
func isNamed(fn *ast.FuncDecl, prefix string) bool {
	rest, ok := strings.CutPrefix(fn.Name.Name, prefix)
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && (rest == "" || !unicode.IsLower(first))
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

// testKinds are testing's kinds of functions: how they are named, and the type that they take.
var testKinds = []struct{ prefix, arg string }{{"Test", "T"}, {"Benchmark", "B"}, {"Fuzz", "F"}}

func runnableExamples(file *ast.File) []*doc.Example {
	examples := slices.DeleteFunc(doc.Examples(file), func(e *doc.Example) bool { return e.Output == "" && !e.EmptyOutput })
	slices.SortFunc(examples, func(a, b *doc.Example) int { return a.Order - b.Order })
	return examples
}

// testFuncs are what a test main calls: by the type that they take ("E" for examples) the lines of their tables.
type testFuncs struct {
	tables  map[string]*strings.Builder
	hasMain bool // TestMain
	any     bool
}

// read adds the test functions of a file. The error is about a function that is named like a test and is none.
func (t *testFuncs) read(name string) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil // the compiler says what is wrong, in its own words
	}
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Recv != nil {
			continue
		}
		wrong := func(arg string) error {
			text := fmt.Sprintf("%s: wrong signature for %s, must be: func %s(%s *testing.%s)", fset.Position(fn.Pos()), fn.Name.Name, fn.Name.Name, strings.ToLower(arg), arg)
			return errors.New(text)
		}
		if fn.Name.Name == "TestMain" && !takes(fn, "T") {
			if !takes(fn, "M") {
				return wrong("M")
			}
			if t.hasMain {
				return errors.New("multiple definitions of TestMain")
			}
			t.hasMain, t.any = true, true
			continue
		}
		for _, kind := range testKinds {
			if !isNamed(fn, kind.prefix) {
				continue
			}
			if !takes(fn, kind.arg) {
				return wrong(kind.arg)
			}
			if fn.Type.TypeParams.NumFields() > 0 {
				return fmt.Errorf("%s: wrong signature for %s, test functions cannot have type parameters", fset.Position(fn.Pos()), fn.Name.Name)
			}
			fmt.Fprintf(t.tables[kind.arg], "\t{%q, _test.%s},\n", fn.Name.Name, fn.Name.Name)
			t.any = true
		}
	}
	for _, e := range runnableExamples(file) {
		fmt.Fprintf(t.tables["E"], "\t{%q, _test.Example%s, %q, %t},\n", "Example"+e.Name, e.Name, e.Output, e.Unordered)
		t.any = true
	}
	return nil
}

// addTestMain writes the package main that `go test` would generate and plans it last.
func (p *planner) addTestMain(pkg *build.Package) error {
	t := testFuncs{tables: map[string]*strings.Builder{"T": {}, "B": {}, "F": {}, "E": {}}}
	for _, name := range pkg.TestGoFiles {
		if err := t.read(path.Join(pkg.Dir, name)); err != nil {
			return fmt.Errorf("%w\nFAIL\t%s [setup failed]\nFAIL\n", err, p.module)
		}
	}

	imports := []string{"os", "testing", "testing/internal/testdeps"}
	var head strings.Builder
	head.WriteString("package main\n\nimport (\n\t\"os\"\n\t\"testing\"\n\t\"testing/internal/testdeps\"\n")
	as := "_"
	if t.any {
		as = "_test"
	}
	fmt.Fprintf(&head, "\t%s %q\n", as, p.module)
	imports = append(imports, p.module)
	finish := "os.Exit(m.Run())"
	if t.hasMain {
		head.WriteString("\t\"reflect\"\n")
		imports = append(imports, "reflect")
		finish = "_test.TestMain(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName(\"exitCode\").Int()))"
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
`, &head, t.tables["T"], t.tables["B"], t.tables["F"], t.tables["E"], p.module, p.module, finish)

	if err := os.MkdirAll(path.Dir(testMainFile), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(testMainFile, []byte(source), 0o666); err != nil {
		return err
	}
	for _, name := range []string{"os", "testing", "testing/internal/testdeps", "reflect"} {
		p.needStd(name)
	}
	p.answer.Packages = append(p.answer.Packages, planned{Path: "main", ImportPath: p.module + ".test", Files: []string{testMainFile}, Imports: imports})
	return nil
}
