/** What is changed in the sources of linker and vet when they are built: they pause for requests, and link faster. */

export type Edit = readonly [from: string, to: string];

export const toolEdits: readonly (readonly [file: string, edits: readonly Edit[]])[] = [
  // The tools are started once and used many times; see command/kept.go.
  [
    'cmd/vet/main.go',
    [
      ['"cmd/internal/objabi"', '"cmd/internal/kept"\n\t"cmd/internal/objabi"\n\t"os"'],
      ['\tcounter.Open()', '\tos.Args = kept.Pause()\n\treview()\n\tcounter.Open()'],
    ],
  ],
  // The linker loads the standard library before it knows the program; see command/link-kept.go.
  [
    'cmd/link/internal/ld/main.go',
    [
      ['ctxt.readImportCfg)', 'func(file string) { importcfg = file })'],
      ['flagHeadType := ', 'importcfg := ""\n\tflagHeadType := '],
      [
        '\tzerofp := ',
        `\tctxt.keepReady(importcfg)
	if err := ctxt.Out.Open(*flagOutfile); err != nil {
		Exitf("cannot create %s: %v", *flagOutfile, err)
	}
	zerofp := `,
      ],
    ],
  ],
  [
    'cmd/link/internal/ld/lib.go',
    [
      [
        `	mayberemoveoutfile()

	if err := ctxt.Out.Open(*flagOutfile); err != nil {
		Exitf("cannot create %s: %v", *flagOutfile, err)
	}

`,
        '',
      ],
      ['\tctxt.loader = loader.NewLoader(flags, &ctxt.ErrorReporter.ErrorReporter)\n', ''],
      [
        `	var flags uint32
	if *flagCheckLinkname {
		flags |= loader.FlagCheckLinkname
	}
	switch *FlagStrictDups {
	case 0:
		// nothing to do
	case 1, 2:
		flags |= loader.FlagStrictDups
	default:
		log.Fatalf("invalid -strictdups flag value %d", *FlagStrictDups)
	}
`,
        '',
      ],
      ['\ti := 0\n\tfor ; i < len(ctxt.Library)', '\ti := preloaded\n\tfor ; i < len(ctxt.Library)'],
      ['ctxt.loader.LoadSyms(ctxt.Arch)', 'ctxt.loader.FinishSyms(ctxt.Arch)'],
    ],
  ],
  // Names are written only without -s. Data has tens of thousands of segments, each of which the engine copies by itself
  // when a program starts: shorter runs of zeros than 32 bytes stay in them.
  [
    'cmd/link/internal/wasm/asm.go',
    [
      [
        'name := nameRegexp.ReplaceAllString(ldr.SymName(fn), "_")',
        `name := ""
		if !*ld.FlagS {
			name = nameRegexp.ReplaceAllString(ldr.SymName(fn), "_")
		}`,
      ],
      ['P := ldr.Data(fn)\n', 'P := ldr.Data(fn)\n\t\t\twfn.Grow(len(P) + 4*relocs.Count())\n'],
      ['const segmentOverhead = 8', 'const segmentOverhead = 32'],
      ['var segments []*dataSegment', 'var segments []dataSegment'],
      ['append(segments, &dataSegment{', 'append(segments, dataSegment{'],
      [
        '\t\t\t\t\tfor zeroEnd < dataLen && data[zeroEnd] == 0 {',
        `					for zeroEnd+8 <= dataLen && binary.LittleEndian.Uint64(data[zeroEnd:]) == 0 {
						zeroEnd += 8
					}
					for zeroEnd < dataLen && data[zeroEnd] == 0 {`,
      ],
      [
        `	for _, seg := range segments {
		writeUleb128(ctxt.Out, 0) // memidx
		writeI32Const(ctxt.Out, seg.offset)
		ctxt.Out.WriteByte(0x0b) // end
		writeUleb128(ctxt.Out, uint64(len(seg.data)))
		ctxt.Out.Write(seg.data)
	}
`,
        `	var out bytes.Buffer
	for _, seg := range segments {
		writeUleb128(&out, 0) // memidx
		writeI32Const(&out, seg.offset)
		out.WriteByte(0x0b) // end
		writeUleb128(&out, uint64(len(seg.data)))
		out.Write(seg.data)
	}
	ctxt.Out.Write(out.Bytes())
`,
      ],
      ['\t"bytes"\n', '\t"bytes"\n\t"encoding/binary"\n'],
    ],
  ],
  [
    'cmd/link/internal/ld/pcln.go',
    [
      [
        'sym.SPCLNTAB, size, writeFindFuncTab)',
        'sym.SPCLNTAB, size, ctxt.findFuncTabOnWasm(container, min, nbuckets))\n\t_ = writeFindFuncTab',
      ],
    ],
  ],
];
