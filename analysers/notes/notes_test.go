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

// The toolchain is built from the copy of x/tools in the Go tree; these tests must run with the same.
func TestToolsAreThoseOfTheGoTree(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	inTree := toolsVersion(t, filepath.Join(strings.TrimSpace(string(root)), "src", "cmd", "go.mod"))
	if here := toolsVersion(t, "../go.mod"); here != inTree {
		t.Errorf("analysers/go.mod pins golang.org/x/tools %s, and this Go has %s: go get golang.org/x/tools@%[2]s", here, inTree)
	}
}

func toolsVersion(t *testing.T, goMod string) string {
	text, err := os.ReadFile(goMod)
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`golang\.org/x/tools (v\S+)`).FindStringSubmatch(string(text))
	if version == nil {
		t.Fatalf("%s does not require golang.org/x/tools", goMod)
	}
	return version[1]
}
