package main

import (
	"go/ast"
	"go/token"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// A fact is something at a line of a file.
type fact struct {
	File string `json:"file"`
	Line int    `json:"line"`
	What string `json:"what"`
}

type programFacts struct {
	// Outside are the places that reach for what the playground does not have.
	Outside []fact `json:"outside"`
	// Sleeps are the waits of tests that pass on the real clock, outside every synctest bubble.
	Sleeps []fact `json:"sleeps"`
	// Messages are the texts that the files give to testing.T, as templates, with their verbs.
	Messages []string `json:"messages"`
}

// Not on the playground, though in the standard library.
var refusedImports = map[string]string{
	"C":           "cgo",
	"os/exec":     "other programs",
	"os/signal":   "signals",
	"os/user":     "users of the host",
	"plugin":      "plug-ins",
	"syscall":     "system calls",
	"log/syslog":  "the host's log",
	"runtime/cgo": "cgo",
}

// modulePath is the path that the program's go.mod gives it, and "" where it has none.
func modulePath(files []parsed) string {
	for _, file := range files {
		if file.Name != "go.mod" {
			continue
		}
		for line := range strings.Lines(file.Text) {
			if path, ok := strings.CutPrefix(line, "module "); ok {
				return strings.TrimSpace(path)
			}
		}
	}
	return ""
}

// within says whether a package is one of the module's.
func within(path, module string) bool {
	return module != "" && (path == module || strings.HasPrefix(path, module+"/"))
}

func facts(files []parsed) programFacts {
	found := programFacts{Outside: []fact{}, Sleeps: sleeps(files), Messages: []string{}}
	own := modulePath(files)
	for _, file := range files {
		if file.syntax == nil {
			continue
		}
		report := func(pos token.Pos, what string) {
			found.Outside = append(found.Outside, fact{file.Name, file.line(pos), what})
		}
		for _, spec := range file.syntax.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if what, refused := refusedImports[path]; refused {
				report(spec.Pos(), "it imports "+strconv.Quote(path)+", and the playground has no "+what)
			}
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") && !within(path, own) {
				report(spec.Pos(), "it imports "+strconv.Quote(path)+", and the playground has the standard library only")
			}
		}
		ast.Inspect(file.syntax, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			name := callee(call)
			if address, ok := outsideAddress(name, call); ok {
				report(call.Pos(), name+" asks for "+strconv.Quote(address)+", and the playground has no network to outside")
			}
			if path, ok := hostFile(name, call); ok {
				report(call.Pos(), name+" opens "+strconv.Quote(path)+", and the playground has no files of the host")
			}
			if selector, ok := call.Fun.(*ast.SelectorExpr); ok && slices.Contains(reporting, selector.Sel.Name) {
				for _, arg := range call.Args {
					if text, ok := constant(arg); ok {
						found.Messages = append(found.Messages, text)
					}
				}
			}
			return true
		})
	}
	// A message may be made in a function of its own: what has a verb or is a sentence counts as well.
	for _, file := range files {
		if file.syntax == nil {
			continue
		}
		ast.Inspect(file.syntax, func(node ast.Node) bool {
			if expr, ok := node.(ast.Expr); ok {
				if text, ok := constant(expr); ok {
					if strings.Contains(text, " ") && !slices.Contains(found.Messages, text) {
						found.Messages = append(found.Messages, text)
					}
					return false
				}
			}
			return true
		})
	}
	return found
}

// The methods of testing.T that say something.
var reporting = []string{"Error", "Errorf", "Fatal", "Fatalf", "Log", "Logf"}

// callee is the name of a called function as it is written: "time.Sleep", "close", or "" for anything else.
func callee(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		if of, ok := fun.X.(*ast.Ident); ok {
			return of.Name + "." + fun.Sel.Name
		}
	}
	return ""
}

// constant is the value of a string that is written out, in one piece or joined by +.
func constant(expr ast.Expr) (string, bool) {
	switch expr := expr.(type) {
	case *ast.BasicLit:
		if expr.Kind == token.STRING {
			text, err := strconv.Unquote(expr.Value)
			return text, err == nil
		}
	case *ast.BinaryExpr:
		left, ok := constant(expr.X)
		right, ok2 := constant(expr.Y)
		return left + right, ok && ok2 && expr.Op == token.ADD
	case *ast.ParenExpr:
		return constant(expr.X)
	}
	return "", false
}

// outsideAddress is the address that a call dials, where it is written out and is not this machine.
func outsideAddress(name string, call *ast.CallExpr) (string, bool) {
	position, dials := map[string]int{
		"http.Get": 0, "http.Head": 0, "http.Post": 0, "http.PostForm": 0,
		"net.Dial": 1, "net.DialTimeout": 1, "tls.Dial": 1, "net.LookupHost": 0, "net.LookupIP": 0, "net.LookupAddr": 0,
	}[name]
	if !dials || len(call.Args) <= position {
		return "", false
	}
	text, ok := constant(call.Args[position])
	if !ok {
		return "", false
	}
	host := text
	if parsed, err := url.Parse(text); err == nil && parsed.Host != "" {
		host = parsed.Hostname()
	} else if alone, _, err := net.SplitHostPort(text); err == nil {
		host = alone
	}
	ip := net.ParseIP(host)
	return text, host != "" && host != "localhost" && (ip == nil || !ip.IsLoopback() && !ip.IsUnspecified())
}

// hostFile is the path that a call opens, where it is written out and lies outside the program's own folder and /tmp.
func hostFile(name string, call *ast.CallExpr) (string, bool) {
	opening := []string{
		"os.Open", "os.OpenFile", "os.ReadFile", "os.WriteFile", "os.Create", "os.ReadDir", "os.Stat", "os.Remove",
		"os.RemoveAll", "os.Mkdir", "os.MkdirAll", "os.DirFS", "os.OpenRoot", "os.Chdir", "ioutil.ReadFile",
	}
	if !slices.Contains(opening, name) || len(call.Args) == 0 {
		return "", false
	}
	path, ok := constant(call.Args[0])
	outside := strings.HasPrefix(path, "/") && path != "/tmp" && !strings.HasPrefix(path, "/tmp/") && path != "/dev/null"
	return path, ok && (outside || strings.HasPrefix(path, "..") || strings.HasPrefix(path, "~"))
}
