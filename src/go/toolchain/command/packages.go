package main

import (
	"errors"
	"fmt"
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// imported is a package on the way from the main package to the one that is planned.
type imported struct {
	path string
	from string // the file that imports it; "" for the main package
}

// zonesFile brings the time zones along, for programs that ask for one: there is no file system that has them.
const zonesFile = "/zones/zones.go"

// goRoot is what error texts name.
const goRoot = "/usr/local/go"

// load lists a folder as the go command does, with its build constraints; nil after a problem, which is noted.
func (p *planner) load(dir string) *build.Package {
	ctx := build.Default
	ctx.Compiler = "gc"
	ctx.GOOS, ctx.GOARCH = "js", "wasm"
	ctx.GOPATH, ctx.GOROOT = "", ""
	ctx.BuildTags = []string{"faketime"}
	ctx.ToolTags = p.toolTags
	pkg, err := ctx.ImportDir(dir, 0)
	if err == nil {
		return pkg
	}
	shown := dir
	if dir == "." {
		shown = "/tmp/sandbox"
	}
	if _, ok := errors.AsType[*build.NoGoError](err); ok {
		if dir == "." && len(pkg.TestGoFiles) > 0 {
			return pkg
		}
		if len(pkg.IgnoredGoFiles)+len(pkg.CgoFiles)+len(pkg.TestGoFiles)+len(pkg.XTestGoFiles) == 0 {
			p.problem("no Go files in " + shown)
		} else if len(pkg.IgnoredGoFiles)+len(pkg.CgoFiles) == 0 {
			p.problem(p.chain() + ": no non-test Go files in " + shown)
		} else {
			p.problem(p.chain() + ": build constraints exclude all Go files in " + shown)
		}
		return nil
	}
	if multiple, ok := errors.AsType[*build.MultiplePackageError](err); ok {
		p.problem(fmt.Sprintf("found packages %s (%s) and %s (%s) in %s", multiple.Packages[0], multiple.Files[0], multiple.Packages[1], multiple.Files[1], shown))
		return nil
	}
	if list, ok := errors.AsType[scanner.ErrorList](err); ok {
		e := list[0]
		p.problem(fmt.Sprintf("%s:%d:%d: %s", path.Join(dir, filepath.Base(e.Pos.Filename)), e.Pos.Line, e.Pos.Column, e.Msg))
		return nil
	}
	p.problem(err.Error())
	return nil
}

func (p *planner) problem(text string) {
	p.problems = append(p.problems, text)
}

// chain names the packages from the main one to that which is planned, as the go command does.
func (p *planner) chain(more ...string) string {
	lines := []string{"package " + p.module}
	for _, step := range p.stack[min(1, len(p.stack)):] {
		lines = append(lines, "imports "+step.path)
	}
	for _, name := range more {
		lines = append(lines, "imports "+name)
	}
	return strings.Join(lines, "\n\t")
}

// add plans a package after everything that it imports. Problems are noted.
func (p *planner) add(pkg *build.Package, compiledAs, importPath string, files, imports []string, positions map[string][]token.Position, embeds []string, embedPositions map[string][]token.Position) {
	if len(p.stack) == 0 {
		p.stack = []imported{{path: importPath}}
	}
	slices.Sort(imports)
	imports = slices.Compact(imports)
	for _, name := range imports {
		at := positions[name]
		slices.SortFunc(at, func(a, b token.Position) int { return strings.Compare(a.Filename, b.Filename) })
		p.resolve(name, at)
	}
	one := planned{Path: compiledAs, ImportPath: importPath, Imports: imports}
	for _, file := range files {
		name := path.Join(pkg.Dir, file)
		if err := refuseHostCalls(name); err != nil {
			p.problem(err.Error())
		}
		if pkg.Dir == "." {
			name = "./" + name
		}
		one.Files = append(one.Files, name)
	}
	if slices.Contains(imports, "embed") && len(embeds) > 0 {
		config, pattern, err := embed(pkg.Dir, embeds)
		if err != nil {
			at := embedPositions[pattern][0]
			p.problem(fmt.Sprintf("%s:%d:%d: %v", at.Filename, at.Line, at.Column, err))
		}
		one.Embed = config
	}
	p.answer.Packages = append(p.answer.Packages, one)
}

// refuseHostCalls gives an error for a file that reaches for functions of the host by a directive: the way around the
// refusal of syscall/js.
func refuseHostCalls(name string) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil // the compiler says what is wrong, in its own words
	}
	for _, group := range file.Comments {
		for _, comment := range group.List {
			fields := strings.Fields(comment.Text)
			if len(fields) > 0 && fields[0] == "//go:wasmimport" {
				return fmt.Errorf("%s: //go:wasmimport: programs run without the page around them, so it is not available here", fset.Position(comment.Pos()))
			}
			if len(fields) > 2 && fields[0] == "//go:linkname" && strings.HasPrefix(fields[2], "syscall/js.") {
				return fmt.Errorf("%s: //go:linkname %s: programs run without the page around them, so syscall/js is not available here", fset.Position(comment.Pos()), fields[2])
			}
		}
	}
	return nil
}

// resolve finds an imported package, plans it when it is one of the submission's own, and notes it otherwise.
func (p *planner) resolve(name string, at []token.Position) {
	where, from := "", ""
	if len(at) > 0 {
		where = fmt.Sprintf("%s:%d:%d: ", at[0].Filename, at[0].Line, at[0].Column)
		from = path.Base(at[0].Filename)
	}
	first, _, _ := strings.Cut(name, "/")
	switch {
	case name == "unsafe":
	case name == "syscall/js" || p.excluded[name]:
		p.problem(p.chain(name) + ": build constraints exclude all Go files in " + goRoot + "/src/" + name)
	case p.std[name]:
		if slices.Contains(strings.Split(name, "/"), "internal") || first == "vendor" {
			p.internal = append(p.internal, p.chain()+"\n\t"+where+"use of internal package "+name+" not allowed")
			return
		}
		p.needStd(name)
	case name == p.module || strings.HasPrefix(name, p.module+"/") && isFolder(strings.TrimPrefix(name, p.module+"/")):
		p.addFolder(name, where, from)
	case p.modules[name]:
	case strings.Contains(first, "."):
		if !slices.Contains(p.answer.Missing, name) {
			p.answer.Missing = append(p.answer.Missing, name)
			p.problem(where + "cannot find module providing package " + name + ": module lookup disabled by GOPROXY=off")
		}
	default:
		p.problem(where + "package " + name + " is not in std (" + goRoot + "/src/" + name + ")")
	}
}

func (p *planner) needStd(name string) {
	if !slices.Contains(p.answer.Std, name) {
		p.answer.Std = append(p.answer.Std, name)
	}
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	if err != nil || !info.IsDir() {
		return false
	}
	files, _ := filepath.Glob(filepath.Join(name, "*.go"))
	return len(files) > 0
}

func (p *planner) addFolder(name, where, from string) {
	for i := range p.stack {
		if p.stack[i].path != name {
			continue
		}
		text := "package " + p.stack[0].path
		for _, step := range append(slices.Clone(p.stack[1:]), imported{name, from}) {
			text += "\n\timports " + step.path + " from " + step.from
		}
		p.problem(text + ": import cycle not allowed")
		return
	}
	if p.done[name] {
		return
	}
	p.done[name] = true
	p.stack = append(p.stack, imported{name, from})
	defer func() { p.stack = p.stack[:len(p.stack)-1] }()
	before := len(p.problems)
	pkg := p.load(strings.TrimPrefix(name, p.module+"/"))
	if pkg == nil {
		if multiple := p.problems[before]; strings.HasPrefix(multiple, "found packages ") {
			p.problems[before] = where + multiple
		}
		return
	}
	if pkg.Name == "main" {
		p.problem(fmt.Sprintf("%simport %q is a program, not an importable package", where, name))
		return
	}
	p.add(pkg, name, name, pkg.GoFiles, pkg.Imports, pkg.ImportPos, pkg.EmbedPatterns, pkg.EmbedPatternPos)
}

// addZones links time/tzdata into a program that mentions time zones by name.
func (p *planner) addZones() error {
	if p.problems != nil || p.internal != nil {
		return nil
	}
	asks := false
	for _, pkg := range p.answer.Packages {
		for _, file := range pkg.Files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			asks = asks || strings.Contains(string(text), "LoadLocation")
		}
	}
	if !asks {
		return nil
	}
	if err := os.MkdirAll(path.Dir(zonesFile), 0o777); err != nil {
		return err
	}
	main := &p.answer.Packages[len(p.answer.Packages)-1]
	main.Files = append(main.Files, zonesFile)
	main.Imports = append(main.Imports, "time/tzdata")
	p.needStd("time/tzdata")
	return os.WriteFile(zonesFile, []byte("package main\n\nimport _ \"time/tzdata\"\n"), 0o666)
}
