package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"go/version"
	"internal/buildcfg"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

// A planned package is one call of the compiler. Packages come in the order in which they can be compiled.
type planned struct {
	Path       string // what it is compiled as: "main", "play", "play/sub"
	ImportPath string // how vet and error texts name it
	Files      []string
	Imports    []string
	Embed      *embedConfig `json:",omitempty"`
}

type answer struct {
	Errors    string // as `go build` words them; everything else is then empty
	IsTest    bool
	GoVersion string // the language version for -lang: "go1.26"
	Packages  []planned
	Std       []string // standard packages that are imported
	Missing   []string // imported packages that only another module can have
}

// known is what the planner is told about the world outside of the submission.
type known struct {
	GoVersion   string   // of the toolchain: "go1.26.8"
	Std         []string // import paths of the standard library
	Excluded    []string // those which exist, and of which this platform has no files
	Modules     []string // import paths that other modules have
	Experiments []string // what the submission asks for
	WithTests   bool     // the main package takes its test files along also when it is run as a program: for vet
}

// plan reads the submission in the current folder and prints what there is to build, as JSON. Its argument is a file
// with what is known, as JSON. When prog.go holds tests and no main it is renamed to prog_test.go, and a package main
// that runs them is written to testMainFile.
func plan() {
	p := &planner{module: "play", std: map[string]bool{}, excluded: map[string]bool{}, modules: map[string]bool{}, done: map[string]bool{}}
	text, err := os.ReadFile(os.Args[1])
	if err == nil {
		err = json.Unmarshal(text, &p.known)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for set, names := range map[*map[string]bool][]string{&p.std: p.known.Std, &p.excluded: p.known.Excluded, &p.modules: p.known.Modules} {
		for _, name := range names {
			(*set)[name] = true
		}
	}
	if err := p.run(); err != nil {
		p.answer = answer{Errors: err.Error()}
	} else if problems := slices.Concat(p.problems, p.internal); problems != nil {
		slices.Sort(p.answer.Missing)
		for i, name := range p.answer.Missing {
			problems = slices.Insert(problems, i, "go: finding module for package "+name)
		}
		p.answer = answer{Errors: strings.Join(problems, "\n") + "\n", Missing: p.answer.Missing}
	}
	json.NewEncoder(os.Stdout).Encode(p.answer)
}

type planner struct {
	known
	module   string
	toolTags []string
	std      map[string]bool
	excluded map[string]bool
	modules  map[string]bool
	done     map[string]bool // packages planned, and those being planned
	stack    []imported      // from the main package to the one that is planned now
	problems []string
	internal []string // imports of internal packages, which the go command looks for last
	answer   answer
}

func (p *planner) run() error {
	p.answer.IsTest = isTestProgram("prog.go")
	if err := p.readTopFolder(); err != nil {
		return err
	}
	flags, err := buildcfg.ParseGOEXPERIMENT("js", "wasm", strings.Join(p.Experiments, ","))
	if err != nil {
		return fmt.Errorf("go: %w\n", err)
	}
	for _, name := range flags.Enabled() {
		p.toolTags = append(p.toolTags, "goexperiment."+name)
	}
	if err := p.readModule(); err != nil {
		return err
	}
	if p.answer.IsTest {
		if err := os.Rename("prog.go", "prog_test.go"); err != nil {
			return err
		}
	}
	pkg := p.load(".")
	if pkg == nil {
		return nil
	}
	if !p.answer.IsTest && !p.WithTests {
		p.add(pkg, "main", p.module, pkg.GoFiles, pkg.Imports, pkg.ImportPos, pkg.EmbedPatterns, pkg.EmbedPatternPos)
		return p.addZones()
	}
	files := slices.Concat(pkg.GoFiles, pkg.TestGoFiles)
	imports := slices.Concat(pkg.Imports, pkg.TestImports)
	embeds := slices.Concat(pkg.EmbedPatterns, pkg.TestEmbedPatterns)
	positions := merged(pkg.ImportPos, pkg.TestImportPos)
	embedPositions := merged(pkg.EmbedPatternPos, pkg.TestEmbedPatternPos)
	if !p.answer.IsTest {
		p.add(pkg, "main", p.module, files, imports, positions, embeds, embedPositions)
		return nil
	}
	p.add(pkg, p.module, p.module, files, imports, positions, embeds, embedPositions)
	if p.problems != nil || p.internal != nil {
		return nil
	}
	if err := p.addTestMain(pkg); err != nil {
		return err
	}
	return p.addZones()
}

func merged(a, b map[string][]token.Position) map[string][]token.Position {
	all := map[string][]token.Position{}
	for _, from := range []map[string][]token.Position{a, b} {
		for name, at := range from {
			all[name] = append(all[name], at...)
		}
	}
	return all
}

// readTopFolder looks at the files beside prog.go as the official playground does, whatever they are called: what parses
// as a Go file's beginning must be package main.
func (p *planner) readTopFolder() error {
	entries, err := os.ReadDir(".")
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		text, err := os.ReadFile(entry.Name())
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), entry.Name(), text, parser.PackageClauseOnly)
		if err == nil && file.Name.Name != "main" {
			return errors.New("package name must be main")
		}
	}
	return nil
}

func (p *planner) readModule() error {
	p.answer.GoVersion = version.Lang(p.GoVersion)
	text, err := os.ReadFile("go.mod")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	file, err := modfile.Parse("go.mod", text, nil)
	if err != nil {
		return fmt.Errorf("go: errors parsing go.mod:\n%s\n", strings.TrimRight(err.Error(), "\n"))
	}
	if file.Go != nil {
		asked := "go" + file.Go.Version
		if version.Compare(asked, p.GoVersion) > 0 {
			return fmt.Errorf("go: go.mod requires go >= %s (running %s; GOTOOLCHAIN=local)\n", file.Go.Version, strings.Replace(p.GoVersion, "go", "go ", 1))
		}
		p.answer.GoVersion = version.Lang(asked)
	}
	if file.Module == nil {
		return errors.New("go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod\n")
	}
	p.module = file.Module.Mod.Path
	if err := module.CheckImportPath(p.module); err != nil {
		return fmt.Errorf("go: %s\n", strings.Replace(err.Error(), "malformed import path", "malformed module path", 1))
	}
	for _, r := range file.Replace {
		if r.New.Version == "" && !filepath.IsLocal(r.New.Path) {
			dir := filepath.ToSlash(r.New.Path)
			return fmt.Errorf("go: %s@%s (replaced by %s): reading %s/go.mod: no such file or directory\n", r.Old.Path, r.Old.Version, dir, strings.TrimSuffix(dir, "/"))
		}
	}
	return nil
}
