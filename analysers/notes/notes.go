// Package notes has the passes that review a learner's answer. content/review-notes.yaml has a sentence for each.
//
// When the toolchain is built, this module is laid over cmd/vet, so that vet's binary has these passes, too; and x/tools
// is then the copy in the Go tree, which go.mod pins for the tests.
package notes

import (
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/copylock"
	"golang.org/x/tools/go/analysis/passes/lostcancel"
	"golang.org/x/tools/go/analysis/passes/modernize"

	"onramp.example/analysers/astype"
	"onramp.example/analysers/closeerr"
	"onramp.example/analysers/ctxfield"
	"onramp.example/analysers/ctxfirst"
	"onramp.example/analysers/deferloop"
	"onramp.example/analysers/errassert"
	"onramp.example/analysers/errcompare"
	"onramp.example/analysers/errtext"
	"onramp.example/analysers/exporteddoc"
	"onramp.example/analysers/goroutineend"
	"onramp.example/analysers/logandreturn"
	"onramp.example/analysers/needlesselse"
	"onramp.example/analysers/sleepsync"
	"onramp.example/analysers/wrapverb"
)

// Analyzers are the project's own passes, those of vet that the lessons teach, and those that know today's form.
var Analyzers = slices.Concat(
	[]*analysis.Analyzer{
		astype.Analyzer,
		closeerr.Analyzer,
		ctxfield.Analyzer,
		ctxfirst.Analyzer,
		deferloop.Analyzer,
		errassert.Analyzer,
		errcompare.Analyzer,
		errtext.Analyzer,
		exporteddoc.Analyzer,
		goroutineend.Analyzer,
		logandreturn.Analyzer,
		needlesselse.Analyzer,
		sleepsync.Analyzer,
		wrapverb.Analyzer,
		copylock.Analyzer,
		lostcancel.Analyzer,
	},
	modern("any", "forvar", "mapsloop", "minmax", "rangeint", "slicescontains", "slicessort", "stringsbuilder",
		"stringscut", "stringscutprefix", "stringsseq", "waitgroup"),
)

// modern takes these passes from modernize, some of which are exported in its Suite only.
func modern(names ...string) []*analysis.Analyzer {
	var chosen []*analysis.Analyzer
	for _, name := range names {
		i := slices.IndexFunc(modernize.Suite, func(a *analysis.Analyzer) bool { return a.Name == name })
		if i < 0 {
			panic(fmt.Sprintf("modernize has no pass %q any more", name))
		}
		chosen = append(chosen, modernize.Suite[i])
	}
	return chosen
}
