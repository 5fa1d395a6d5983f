package ld

import (
	"cmd/link/internal/loader"
	"encoding/binary"
	"internal/abi"
)

// findFuncTabOnWasm writes what findfunctab writes, without its list of every sub-bucket. On wasm functions lie 64 KiB
// apart, a multiple of the buckets' size: each bucket holds one function, so its own index and no differences.
func (ctxt *Link) findFuncTabOnWasm(container loader.Bitmap, min int64, nbuckets int32) generatorFunc {
	return func(_ *Link, s loader.Sym) {
		table := ctxt.loader.MakeSymbolUpdater(s).Data()
		clear(table)
		index := int32(-1)
		bucket := int32(0)
		fill := func(end int32) {
			for ; bucket < end; bucket++ {
				binary.LittleEndian.PutUint32(table[bucket*(4+SUBBUCKETS):], uint32(index))
			}
		}
		for _, fn := range ctxt.Textp {
			if emitPcln(ctxt, fn, container) {
				fill(int32((ctxt.loader.SymValue(fn) - min) / abi.FuncTabBucketSize))
				index++
			}
		}
		fill(nbuckets)
	}
}
