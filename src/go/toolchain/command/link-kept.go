package ld

import (
	"cmd/internal/kept"
	"cmd/link/internal/loader"
	"runtime/debug"
)

// preloaded counts the libraries of ctxt.Library that are loaded already.
var preloaded int

// keepReady loads parts of the standard library before the program is known. Each request but the last names packages
// that are loaded next, in this order, and the host may go on from there for any program that needs all of them. The
// last names none: then the program is linked. The import configuration is read anew each time.
func (ctxt *Link) keepReady(importcfg string) {
	flags := uint32(0)
	if *flagCheckLinkname {
		flags |= loader.FlagCheckLinkname
	}
	ctxt.loader = loader.NewLoader(flags, &ctxt.ErrorReporter.ErrorReporter)
	for {
		names := kept.Pause()
		ctxt.readImportCfg(importcfg)
		if len(names) == 0 {
			// A link is short: collecting what it leaves takes longer than the link may.
			debug.SetGCPercent(-1)
			debug.SetMemoryLimit(256 << 20)
			return
		}
		for _, name := range names {
			loadinternal(ctxt, name)
		}
		for ; preloaded < len(ctxt.Library); preloaded++ {
			loadobjfile(ctxt, ctxt.Library[preloaded])
		}
		ctxt.loader.PreloadSyms()
	}
}
