package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// A planned package is one call of the compiler. Packages come in the order in which they can be compiled.
type planned struct {
	Path       string // what it is compiled as: "main", "play", "play/sub"
	ImportPath string // how vet and error texts name it
	Files      []string
	Imports    []string
	Embed      *embedConfig `json:",omitempty"`
}

type embedConfig struct {
	Patterns map[string][]string
	Files    map[string]string
}

type answer struct {
	Errors    string // as `go build` words them; everything else is then empty
	IsTest    bool
	GoVersion string // the language version for -lang: "go1.26"
	Packages  []planned
	Std       []string // standard packages that are imported
}

// plan reads the submission in the current folder and prints what there is to build, as JSON. Its argument names a file
// that lists the standard library's import paths, a line each. When prog.go holds tests and no main it is renamed to
// prog_test.go, and a package main that runs them is written to testMainFile.
func plan() {
	p := &planner{module: "play", goVersion: "go" + os.Args[2], std: map[string]bool{}, done: map[string]bool{}}
	list, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for name := range strings.FieldsSeq(string(list)) {
		p.std[name] = true
	}
	err = p.run()
	if err != nil {
		p.answer = answer{Errors: strings.TrimRight(err.Error(), "\n") + "\n"}
	}
	json.NewEncoder(os.Stdout).Encode(p.answer)
}

type planner struct {
	module    string
	goVersion string
	std       map[string]bool
	done      map[string]bool // packages planned, and those being planned
	stack     []string
	answer    answer
}

func (p *planner) run() error {
	if err := p.readModule(); err != nil {
		return err
	}
	p.answer.GoVersion = p.goVersion
	if isTestProgram("prog.go") {
		p.answer.IsTest = true
		if err := os.Rename("prog.go", "prog_test.go"); err != nil {
			return err
		}
	}
	pkg, err := p.load(".")
	if err != nil {
		return err
	}
	if !p.answer.IsTest {
		if pkg.Name != "main" {
			return errors.New("package name must be main")
		}
		return p.add(pkg, "main", p.module, pkg.GoFiles, pkg.Imports, pkg.ImportPos, pkg.EmbedPatterns)
	}
	files := slices.Concat(pkg.GoFiles, pkg.TestGoFiles)
	imports := slices.Concat(pkg.Imports, pkg.TestImports)
	positions := map[string][]token.Position{}
	for _, from := range []map[string][]token.Position{pkg.ImportPos, pkg.TestImportPos} {
		for name, at := range from {
			positions[name] = append(positions[name], at...)
		}
	}
	embeds := slices.Concat(pkg.EmbedPatterns, pkg.TestEmbedPatterns)
	if err := p.add(pkg, p.module, p.module, files, imports, positions, embeds); err != nil {
		return err
	}
	if len(pkg.XTestGoFiles) > 0 {
		err := p.add(pkg, p.module+"_test", p.module+"_test", pkg.XTestGoFiles, pkg.XTestImports, pkg.XTestImportPos, pkg.XTestEmbedPatterns)
		if err != nil {
			return err
		}
	}
	return p.addTestMain(pkg)
}

func (p *planner) readModule() error {
	text, err := os.ReadFile("go.mod")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	file, err := modfile.Parse("go.mod", text, nil)
	if err != nil {
		return fmt.Errorf("go: errors parsing go.mod:\n%w", err)
	}
	if file.Module != nil {
		p.module = file.Module.Mod.Path
	}
	if file.Go != nil {
		if major, minor, ok := strings.Cut(file.Go.Version, "."); ok {
			minor, _, _ = strings.Cut(minor, ".")
			p.goVersion = "go" + major + "." + minor
		}
	}
	return nil
}

// load lists a folder as the go command does, with its build constraints.
func (p *planner) load(dir string) (*build.Package, error) {
	ctx := build.Default
	ctx.Compiler = "gc"
	ctx.GOOS, ctx.GOARCH = "js", "wasm"
	ctx.GOPATH, ctx.GOROOT = "", ""
	ctx.CgoEnabled = true // so that import "C" is seen, and refused
	pkg, err := ctx.ImportDir(dir, 0)
	if noGo, ok := errors.AsType[*build.NoGoError](err); ok {
		if len(pkg.TestGoFiles)+len(pkg.XTestGoFiles) > 0 {
			return pkg, nil
		}
		if len(noGo.Dir) > 0 && len(pkg.IgnoredGoFiles) > 0 {
			return nil, fmt.Errorf("package %s: build constraints exclude all Go files in %s", path.Join(p.module, dir), dir)
		}
		return nil, fmt.Errorf("no Go files in %s", dir)
	}
	if multiple, ok := errors.AsType[*build.MultiplePackageError](err); ok {
		if dir == "." {
			return nil, errors.New("package name must be main")
		}
		return nil, fmt.Errorf("found packages %s (%s) and %s (%s) in %s", multiple.Packages[0], multiple.Files[0], multiple.Packages[1], multiple.Files[1], dir)
	}
	if list, ok := errors.AsType[scanner.ErrorList](err); ok {
		var text strings.Builder
		for _, e := range list {
			fmt.Fprintf(&text, "%s:%d:%d: %s\n", path.Join(dir, filepath.Base(e.Pos.Filename)), e.Pos.Line, e.Pos.Column, e.Msg)
		}
		return nil, errors.New(text.String())
	}
	return pkg, err
}

// add plans a package after everything that it imports.
func (p *planner) add(pkg *build.Package, compiledAs, importPath string, files, imports []string, positions map[string][]token.Position, embeds []string) error {
	p.stack = append(p.stack, importPath)
	defer func() { p.stack = p.stack[:len(p.stack)-1] }()
	slices.Sort(imports)
	imports = slices.Compact(imports)
	var problems []string
	for _, name := range imports {
		if err := p.resolve(name, positions[name]); err != nil {
			problems = append(problems, err.Error())
		}
	}
	if problems != nil {
		return errors.New(strings.Join(problems, "\n"))
	}
	one := planned{Path: compiledAs, ImportPath: importPath, Imports: imports}
	for _, file := range files {
		one.Files = append(one.Files, "./"+path.Join(pkg.Dir, file))
		if err := refuseHostCalls(path.Join(pkg.Dir, file)); err != nil {
			return err
		}
	}
	if len(embeds) > 0 {
		config, err := embed(pkg.Dir, embeds)
		if err != nil {
			return fmt.Errorf("%s: %w", one.Files[0], err)
		}
		one.Embed = config
	}
	p.answer.Packages = append(p.answer.Packages, one)
	return nil
}

// refuseHostCalls gives an error for a file that imports functions from the host by a directive: the way around the
// refusal of syscall/js.
func refuseHostCalls(name string) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil // the compiler says what is wrong, in its own words
	}
	for _, group := range file.Comments {
		for _, comment := range group.List {
			if strings.HasPrefix(comment.Text, "//go:wasmimport") {
				return fmt.Errorf("%s: //go:wasmimport: programs run without the page around them, so it is not available here", fset.Position(comment.Pos()))
			}
		}
	}
	return nil
}

func (p *planner) resolve(name string, at []token.Position) error {
	where := ""
	if len(at) > 0 {
		where = fmt.Sprintf("%s:%d:%d: ", at[0].Filename, at[0].Line, at[0].Column)
	}
	switch {
	case name == "C":
		return errors.New(where + "import \"C\": cgo is not available here")
	case name == "unsafe":
		return nil
	case name == p.module:
		return nil // an external test package imports the package under test
	case name == "syscall/js":
		return errors.New(where + "imports syscall/js: programs run without the page around them, so syscall/js is not available here")
	case p.std[name]:
		if strings.HasPrefix(name, "internal/") || strings.Contains(name, "/internal/") || strings.HasPrefix(name, "vendor/") {
			return errors.New(where + "use of internal package " + name + " not allowed")
		}
		if !slices.Contains(p.answer.Std, name) {
			p.answer.Std = append(p.answer.Std, name)
		}
		return nil
	case strings.HasPrefix(name, p.module+"/"):
		return p.addFolder(name, where)
	}
	first, _, _ := strings.Cut(name, "/")
	if strings.Contains(first, ".") {
		return fmt.Errorf("%sno required module provides package %s; to add it:\n\tgo get %s", where, name, name)
	}
	return fmt.Errorf("%spackage %s is not in std (/usr/local/go/src/%s)", where, name, name)
}

func (p *planner) addFolder(name, where string) error {
	if slices.Contains(p.stack, name) {
		return fmt.Errorf("package %s\n\timports %s: import cycle not allowed", p.stack[0], strings.Join(append(p.stack[1:], name), "\n\timports "))
	}
	if p.done[name] {
		return nil
	}
	p.done[name] = true
	dir := strings.TrimPrefix(name, p.module+"/")
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("%spackage %s is not in std (/usr/local/go/src/%s)", where, name, name)
	}
	pkg, err := p.load(dir)
	if err != nil {
		return err
	}
	if pkg.Name == "main" {
		return fmt.Errorf("%simport %q is a program, not an importable package", where, name)
	}
	return p.add(pkg, name, name, pkg.GoFiles, pkg.Imports, pkg.ImportPos, pkg.EmbedPatterns)
}

func embed(dir string, patterns []string) (*embedConfig, error) {
	config := &embedConfig{Patterns: map[string][]string{}, Files: map[string]string{}}
	cwd, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for _, pattern := range patterns {
		glob, all := strings.CutPrefix(pattern, "all:")
		matches, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(glob)))
		if err != nil || len(matches) == 0 {
			return nil, fmt.Errorf("pattern %s: no matching files found", pattern)
		}
		for _, match := range matches {
			err := filepath.WalkDir(match, func(file string, entry fs.DirEntry, err error) error {
				if err != nil {
					return err
				}
				hidden := strings.HasPrefix(entry.Name(), ".") || strings.HasPrefix(entry.Name(), "_")
				if file != match && hidden && !all {
					if entry.IsDir() {
						return fs.SkipDir
					}
					return nil
				}
				if entry.Type().IsRegular() {
					name, err := filepath.Rel(dir, file)
					if err != nil {
						return err
					}
					config.Patterns[pattern] = append(config.Patterns[pattern], name)
					config.Files[name] = filepath.Join(cwd, file)
				}
				return nil
			})
			if err != nil {
				return nil, err
			}
		}
		slices.Sort(config.Patterns[pattern])
	}
	return config, nil
}

// isTestProgram reports whether prog.go asks to be run as tests: package main, no main function, and at least one test,
// fuzz test, TestMain or example with output.
func isTestProgram(name string) bool {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || file.Name.Name != "main" {
		return false
	}
	found := len(runnableExamples(file)) > 0
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Recv != nil {
			continue
		}
		if fn.Name.Name == "main" {
			return false
		}
		found = found || testKind(fn) != ""
	}
	return found
}
