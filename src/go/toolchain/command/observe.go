// What a program does is told to its host as it happens, if the host wants to know: each goroutine that begins, runs,
// waits, is woken and ends, and each send, receive and close. Added to package runtime by an overlay; the calls are set by
// go/host/observe-edits.ts. Nothing here allocates, blocks or uses randomness, so a program's schedule is the same whether
// it is observed or not. Read by toolchain/observer.ts.

package runtime

import (
	"internal/abi"
	"internal/stringslite"
	"unsafe"
)

const (
	observedCreate = 1 + iota
	observedRun
	observedPark
	observedReady
	observedYield
	observedEnd
	observedMake
	observedSend
	observedReceive
	observedReceiveClosed
	observedClose
	observedCase
	observedWrite
)

// When a synctest bubble begins: midnight UTC 2000-01-01, as in synctest.go, where it is a constant of one function.
const observedBubbleStart = 946684800000000000

// What a case waits for.
const (
	observedToReceive = iota
	observedToSend
	observedToWake // at a lock, a wait group or a condition variable
)

// The learner's files lie here (source-dir.ts); those of the standard library have no rooted names.
const observedFolder = "/tmp/sandbox/"

// An observation has no pointers, so that it is written without write barriers, wherever the scheduler is. Fields that
// are read by the host have a fixed place.
type observation struct {
	kind, line      uint32
	g, other        uint64 // who did it, and to whom; 0 is the clock
	object          uint64 // a channel's or a lock's address
	n               int64  // a capacity, or what a case waits for
	timeNs          int64  // of a synctest bubble; -1 outside of one
	file, fileLen   uint64 // the innermost line of the learner's
	fn, fnLen       uint64 // the function there
	root, rootLen   uint64 // the outermost function of the learner's, or the one that a goroutine begins with
	text, textLen   uint64
	valueKind       uint32
	direct          uint32 // 1 when the learner's own code does it, and not a package that it calls
	value, valueLen uint64
}

var (
	observing   bool
	observed    observation
	observedPCs [64]uintptr
)

//go:wasmimport gojs runtime.observeWanted
func observeWanted() int32

//go:wasmimport gojs runtime.observe
//go:noescape
func observeHost(p unsafe.Pointer)

func observe() {
	observeHost(unsafe.Pointer(&observed))
}

// observeBegin starts an observation about the current goroutine.
func observeBegin(kind uint32) *g {
	observed = observation{kind: kind, timeNs: -1}
	gp := getg().m.curg
	if gp != nil {
		observed.g = gp.goid
		if gp.bubble != nil {
			observed.timeNs = gp.bubble.now - observedBubbleStart
		}
	}
	return gp
}

// observeBeginHere is observeBegin, and says where in the learner's files the goroutine is.
func observeBeginHere(kind uint32) {
	gp := observeBegin(kind)
	if gp == nil {
		return
	}
	n := 0
	if getg() == gp {
		n = callers(1, observedPCs[:])
	} else {
		n = gcallers(gp, 0, observedPCs[:])
	}
	direct := true
	for _, pc := range observedPCs[:n] {
		f := findfunc(pc)
		if !f.valid() {
			continue
		}
		file, line := funcline1(f, pc-1, false)
		if !observedIsLearners(file) {
			direct = direct && stringslite.HasPrefix(file, "runtime/")
			continue
		}
		u, uf := newInlineUnwinder(f, pc-1)
		name := u.srcFunc(uf).name()
		if observed.fileLen == 0 {
			observed.line = uint32(line)
			if direct {
				observed.direct = 1
			}
			observed.file, observed.fileLen = observedText(file)
			observed.fn, observed.fnLen = observedText(name)
		}
		observed.root, observed.rootLen = observedText(name)
	}
}

func observedIsLearners(file string) bool {
	return len(file) > len(observedFolder) && file[:len(observedFolder)] == observedFolder
}

func observedText(s string) (uint64, uint64) {
	return uint64(uintptr(unsafe.Pointer(unsafe.StringData(s)))), uint64(len(s))
}

// observeValue notes what is sent, where it is short to say.
func observeValue(t *_type, ep unsafe.Pointer) {
	if ep == nil {
		return
	}
	if t.TFlag&abi.TFlagNamed != 0 {
		if path := toRType(t).pkgpath(); path != "" && path != "main" {
			return
		}
	}
	kind := t.Kind()
	switch kind {
	case abi.Bool, abi.Uint8:
		observed.value = uint64(*(*uint8)(ep))
	case abi.Int8:
		observed.value = uint64(*(*int8)(ep))
	case abi.Int16:
		observed.value = uint64(*(*int16)(ep))
	case abi.Uint16:
		observed.value = uint64(*(*uint16)(ep))
	case abi.Int32:
		observed.value = uint64(*(*int32)(ep))
	case abi.Uint32:
		observed.value = uint64(*(*uint32)(ep))
	case abi.Int, abi.Int64, abi.Uint, abi.Uint64:
		observed.value = *(*uint64)(ep)
	case abi.String:
		observed.value, observed.valueLen = observedText(*(*string)(ep))
	default:
		return
	}
	observed.valueKind = uint32(kind)
}

func observeCreate(newg *g) {
	observeBeginHere(observedCreate)
	observed.other = newg.goid
	observed.root, observed.rootLen = 0, 0
	if f := findfunc(startPCForTrace(newg.startpc)); f.valid() {
		file, _ := funcline1(f, f.entry(), false)
		observed.root, observed.rootLen = observedText(funcname(f))
		if observedIsLearners(file) {
			observed.n = 1
		}
	}
	observe()
}

func observeRun(gp *g) {
	observeBegin(observedRun)
	observed.g = gp.goid
	if gp.bubble != nil {
		observed.timeNs = gp.bubble.now - observedBubbleStart
	}
	observe()
}

func observePark(reason waitReason) {
	observeBeginHere(observedPark)
	observed.text, observed.textLen = observedText(reason.String())
	observe()
}

func observeReady(gp *g) {
	observeBeginHere(observedReady)
	observed.other = gp.goid
	if observed.g == 0 && gp.bubble != nil {
		observed.timeNs = gp.bubble.now - observedBubbleStart
	}
	observe()
}

func observeYield() {
	observeBeginHere(observedYield)
	observe()
}

func observeEnd() {
	observeBeginHere(observedEnd)
	observe()
}

func observeMake(c *hchan) {
	observeBeginHere(observedMake)
	observed.object = uint64(uintptr(unsafe.Pointer(c)))
	observed.n = int64(c.dataqsiz)
	observed.text, observed.textLen = observedText(toRType(c.elemtype).string())
	observe()
}

// observeSend is about a value that goes into the buffer, or to a receiver that waits.
func observeSend(c *hchan, to *sudog, ep unsafe.Pointer) {
	observeBeginHere(observedSend)
	observeOn(c, to)
	if c.timer != nil {
		observed.g = 0 // the clock sends, on whatever goroutine looks at it
	}
	observeValue(c.elemtype, ep)
	observe()
}

// observeReceive is about a value that comes out of the buffer, or from a sender that waits. Such a sender of a full
// buffer's puts its value in.
func observeReceive(c *hchan, from *sudog) {
	observeBeginHere(observedReceive)
	observeOn(c, from)
	observe()
}

func observeReceiveClosed(c *hchan) {
	observeBeginHere(observedReceiveClosed)
	observeOn(c, nil)
	observe()
}

func observeClose(c *hchan) {
	observeBeginHere(observedClose)
	observeOn(c, nil)
	observe()
}

func observeOn(c *hchan, with *sudog) {
	observed.object = uint64(uintptr(unsafe.Pointer(c)))
	observed.n = int64(c.qcount)
	if with != nil {
		observed.other = with.g.goid
	}
}

// observeCase precedes a wait: one of the things that may end it.
func observeCase(c *hchan, ep unsafe.Pointer, sends bool) {
	observeBegin(observedCase)
	observed.object = uint64(uintptr(unsafe.Pointer(c)))
	if sends {
		observed.n = observedToSend
		observeValue(c.elemtype, ep)
	}
	observe()
}

// observeWrite says where the program is that writes to its output next.
//
//go:linkname observeWrite syscall.runtime_observeWrite
func observeWrite() {
	if observing {
		observeBeginHere(observedWrite)
		observe()
	}
}

func observeLock(addr unsafe.Pointer) {
	observeBegin(observedCase)
	observed.object = uint64(uintptr(addr))
	observed.n = observedToWake
	observe()
}
