// Command link is the Go linker with only its wasm back end. It stands in for cmd/link/main.go by an overlay.
package main

import (
	"cmd/link/internal/ld"
	"cmd/link/internal/wasm"
	"internal/buildcfg"
)

func main() {
	buildcfg.Check()
	ld.Main(wasm.Init())
}
