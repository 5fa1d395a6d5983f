package notes_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"onramp.example/analysers/notes"
)

func TestAnalyzersFitTogether(t *testing.T) {
	if err := analysis.Validate(notes.Analyzers); err != nil {
		t.Error(err)
	}
}

func TestEachAnalyzerHasItsSentence(t *testing.T) {
	const table = "../../content/review-notes.yaml"
	text, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string]bool{}
	for _, entry := range regexp.MustCompile(`(?m)^- id: (\S+)$`).FindAllStringSubmatch(string(text), -1) {
		if entries[entry[1]] {
			t.Errorf("%s has two entries for %s", table, entry[1])
		}
		entries[entry[1]] = true
	}
	for _, analyzer := range notes.Analyzers {
		if !entries[analyzer.Name] {
			t.Errorf("%s has no entry for %s: write what the learner reads", table, analyzer.Name)
		}
		delete(entries, analyzer.Name)
	}
	for id := range entries {
		t.Errorf("%s has an entry for %s, and no analyser has this name", table, id)
	}
}

// The toolchain is built from the Go that content/go.mod names, and from the copy of x/tools in its tree; these tests must
// run with the same.
func TestToolsAreThoseOfTheGoTree(t *testing.T) {
	inContent := found(t, "../../content/go.mod", `(?m)^toolchain (\S+)`)
	if here := found(t, "../go.mod", `(?m)^toolchain (\S+)`); here != inContent {
		t.Errorf("analysers/go.mod has toolchain %s, and content/go.mod has %s: make them equal", here, inContent)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	const tools = `golang\.org/x/tools (v\S+)`
	inTree := found(t, filepath.Join(strings.TrimSpace(string(root)), "src", "cmd", "go.mod"), tools)
	if here := found(t, "../go.mod", tools); here != inTree {
		t.Errorf("analysers/go.mod pins golang.org/x/tools %s, and this Go has %s: go get golang.org/x/tools@%[2]s", here, inTree)
	}
}

// found gives what the pattern's group matches in a file.
func found(t *testing.T, name, pattern string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	match := regexp.MustCompile(pattern).FindStringSubmatch(string(text))
	if match == nil {
		t.Fatalf("%s has nothing like %s", name, pattern)
	}
	return match[1]
}
