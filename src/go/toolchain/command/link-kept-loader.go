package loader

import (
	"cmd/internal/goobj"
	"cmd/internal/sys"
)

// kept is what LoadSyms of the Go tree holds for one call: here objects come in several groups.
var kept = struct {
	state  loadState
	loaded int // objects whose definitions are in the symbol table
}{loaded: goObjStart}

// PreloadSyms adds the definitions of the objects that were loaded since the last call. Within a group the order is that
// of LoadSyms: package symbols, then those that may have duplicates.
func (l *Loader) PreloadSyms() {
	st := &kept.state
	if st.l == nil {
		l.objSyms = make([]objSym, 1, 1<<16) // index 0 is invalid for symbols
		*st = loadState{
			l:            l,
			hashed64Syms: make(map[uint64]symAndSize, 1<<12),
			hashedSyms:   make(map[goobj.HashType]symAndSize, 1<<13),
		}
	}
	objs := l.objs[kept.loaded:]
	kept.loaded = len(l.objs)
	for _, r := range objs {
		st.preloadSyms(r, pkgDef)
	}
	for _, r := range objs {
		st.preloadSyms(r, hashed64Def)
		st.preloadSyms(r, hashedDef)
		st.preloadSyms(r, nonPkgDef)
	}
}

// FinishSyms does what is left of LoadSyms once every object is loaded: the references.
func (l *Loader) FinishSyms(arch *sys.Arch) {
	l.PreloadSyms()
	st := &kept.state
	l.npkgsyms = l.NSym()
	l.nhashedsyms = len(st.hashed64Syms) + len(st.hashedSyms)
	for _, vr := range st.linknameVarRefs {
		l.checkLinkname(vr.pkg, vr.name, vr.sym)
	}
	for _, r := range l.objs[goObjStart:] {
		loadObjRefs(l, r, arch)
	}
	for _, sf := range l.sizeFixups {
		pp := l.cloneToExternal(sf.sym)
		pp.size = int64(sf.size)
	}
	l.values = make([]int64, l.NSym(), l.NSym()+1000)
	l.outer = make([]Sym, l.NSym(), l.NSym()+1000)
}
