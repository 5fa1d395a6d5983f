// Command compile is the Go compiler with only its wasm back end, and beside it two small commands that share its
// parser: plan (what a submission consists of) and gofmt. One binary, so that a page fetches the runtime, go/parser and
// their tables once. It stands in for cmd/compile/main.go by an overlay when the toolchain is built.
package main

import (
	"cmd/compile/internal/base"
	"cmd/compile/internal/gc"
	"cmd/compile/internal/wasm"
	"cmd/internal/kept"
	"fmt"
	"internal/buildcfg"
	"log"
	"os"
	"runtime/debug"
)

func main() {
	log.SetFlags(0)
	os.Args = kept.Pause()
	switch os.Args[0] {
	case "plan":
		plan()
		return
	case "gofmt":
		gofmt()
		return
	}
	log.SetPrefix("compile: ")
	debug.SetGCPercent(400) // a compilation is short, and its memory is put back at its end
	buildcfg.Check()
	if buildcfg.GOARCH != "wasm" {
		fmt.Fprintf(os.Stderr, "compile: unknown architecture %q\n", buildcfg.GOARCH)
		os.Exit(2)
	}
	gc.Main(wasm.Init)
	base.Exit(0)
}
