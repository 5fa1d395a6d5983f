/** Which source files of the Go distribution are replaced when the toolchain is built, and by what. Node only. */
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { observeEdits } from './observe-edits.ts';
import { reviewFiles } from './review-overlay.ts';
import type { Edit } from './tool-edits.ts';
import { toolEdits } from './tool-edits.ts';

/** Architectures whose rewrite rules the compiler in the page never needs. */
const otherArchitectures = '386|AMD64|ARM|ARM64|LOONG64|MIPS|MIPS64|PPC64|RISCV64|S390X';

const otherAssemblers = ['arm', 'arm64', 'loong64', 'mips', 'ppc64', 'riscv', 's390x', 'x86'];

/**
 * Writes the overlay to `workDir` and gives the path of its JSON file, for `go build -overlay`.
 * - cmd/compile keeps the wasm back end only, and gains the commands plan and gofmt;
 * - cmd/link keeps the wasm back end only;
 * - cmd/vet gains the command review;
 * - testing/internal/testdeps becomes the small one;
 * - the runtime asks for timers in nanoseconds, local time is UTC, and output is written without a detour;
 * - the runtime tells its host what goroutines do, if the host wants to know.
 */
export async function writeOverlay(goRoot: string, commandDir: string, workDir: string): Promise<string> {
  await mkdir(workDir, { recursive: true });
  const src = join(goRoot, 'src');
  const replace: Record<string, string> = {
    [join(src, 'cmd/compile/main.go')]: join(commandDir, 'main.go'),
    [join(src, 'cmd/compile/plan.go')]: join(commandDir, 'plan.go'),
    [join(src, 'cmd/compile/packages.go')]: join(commandDir, 'packages.go'),
    [join(src, 'cmd/compile/embed.go')]: join(commandDir, 'embed.go'),
    [join(src, 'cmd/compile/testmain.go')]: join(commandDir, 'testmain.go'),
    [join(src, 'cmd/compile/gofmt.go')]: join(commandDir, 'gofmt.go'),
    [join(src, 'cmd/compile/imports.go')]: join(commandDir, 'imports.go'),
    [join(src, 'cmd/link/main.go')]: join(commandDir, 'link.go'),
    [join(src, 'cmd/link/internal/ld/kept.go')]: join(commandDir, 'link-kept.go'),
    [join(src, 'cmd/link/internal/ld/findfunctab_wasm.go')]: join(commandDir, 'link-findfunctab.go'),
    [join(src, 'cmd/link/internal/loader/kept.go')]: join(commandDir, 'link-kept-loader.go'),
    [join(src, 'cmd/internal/kept/kept.go')]: join(commandDir, 'kept.go'),
    [join(src, 'runtime/observe.go')]: join(commandDir, 'observe.go'),
    [join(src, 'testing/internal/testdeps/deps.go')]: join(commandDir, 'testdeps.go'),
  };
  const stub = async (file: string, text: string) => {
    const target = join(workDir, file.replaceAll('/', '_'));
    await writeFile(target, text);
    replace[join(src, file)] = target;
  };

  const ssa = 'cmd/compile/internal/ssa';
  const rules = new RegExp(`^rewrite(${otherArchitectures})(splitload|latelower)?\\.go$`);
  const entry = new RegExp(
    `^func (rewrite(?:Block|Value)(?:${otherArchitectures})(?:splitload|latelower)?)\\((b \\*Block|v \\*Value)\\) bool`,
    'gm',
  );
  for (const name of await readdir(join(src, ssa))) {
    if (!rules.test(name)) continue;
    const text = await readFile(join(src, ssa, name), 'utf8');
    const functions = [...text.matchAll(entry)].map(
      ([, fn, parameter]) => `func ${fn}(${parameter}) bool { return false }\n`,
    );
    await stub(`${ssa}/${name}`, `package ssa\n\n${functions.join('')}`);
  }

  // The other architectures' assemblers hang on one variable each.
  for (const dir of otherAssemblers) {
    for (const name of await readdir(join(src, 'cmd/internal/obj', dir))) {
      if (!/^obj.*\.go$/.test(name) || name.endsWith('_test.go')) continue;
      const file = `cmd/internal/obj/${dir}/${name}`;
      const text = await readFile(join(src, file), 'utf8');
      const without = text.replace(/^var Link\w+ = obj\.LinkArch\{\n\s+Arch:\s+(\S+),[\s\S]*?^\}\n/gm, 'var _ = $1\n');
      if (without !== text) await stub(file, without);
    }
  }

  // amd64's vector intrinsics: a table of over half a megabyte. The function stays, empty.
  const simd = 'cmd/compile/internal/ssagen/simdintrinsics.go';
  const table = await readFile(join(src, simd), 'utf8').catch(() => undefined);
  if (table) await stub(simd, table.replace(/^\taddF\(.*\n/gm, '').replace(/^\t("cmd\/compile[^"]*")$/gm, '\t_ $1'));

  // Allocation specialised by size is off on wasm; its functions are a third of the runtime's object code.
  const tables = 'runtime/malloc_tables_plan9.go';
  if (existsSync(join(src, tables))) {
    const text = await readFile(join(src, 'runtime/malloc_generated.go'), 'utf8');
    const heads = [...text.matchAll(/^func .*\) unsafe\.Pointer \{$/gm)].map(([head]) => `${head} return nil }\n`);
    await stub('runtime/malloc_generated.go', `package runtime\n\nimport "unsafe"\n\n${heads.join('')}`);
    await stub(
      'runtime/malloc_tables_generated.go',
      (await readFile(join(src, tables), 'utf8')).replace('//go:build plan9\n', ''),
    );
  }

  const edit = async (file: string, edits: readonly Edit[]) => {
    let text = await readFile(join(src, file), 'utf8');
    for (const [from, to] of edits) {
      if (!text.includes(from))
        throw new Error(`${file} of this Go has no ${JSON.stringify(from)}: adapt go/host/overlay.ts`);
      text = text.replace(from, to);
    }
    await stub(file, text);
  };
  // The virtual clock counts in nanoseconds, where a browser's timer counts in milliseconds.
  await edit('runtime/lock_js.go', [
    ['delay = (pollUntil-now-1)/1e6 + 1', 'delay = pollUntil - now'],
    ['if delay > 1e9 {', 'if delay < 0 {'],
    ['\t\t\tdelay = 1e9\n', '\t\t\tdelay = 0\n'],
    ['idleTimeout.diff(pollUntil) > 1e6', 'idleTimeout.diff(pollUntil) != 0'],
    // A program that imports nothing has no event handler: woken without a timer, it has nothing left to wait for.
    [
      '\tif !eventHandler() {',
      '\tif eventHandler == nil {\n\t\tif idleTimeout == nil {\n\t\t\tgopark(nil, nil, waitReasonZero, traceBlockGeneric, 1)\n\t\t}\n\t\tclearIdleTimeout()\n\t} else if !eventHandler() {',
    ],
  ]);
  // Standard output and error are written at once, by the goroutine that writes, and not by a call through JavaScript.
  await edit('syscall/fs_js.go', [
    [
      '"syscall/js"\n)',
      '"syscall/js"\n\t"unsafe"\n)\n\n//go:wasmimport gojs runtime.wasmWrite\n//go:noescape\nfunc wasmWrite(fd uintptr, p unsafe.Pointer, n int32)\n\nfunc runtime_observeWrite()',
    ],
    [
      '\tif faketime && (fd == 1 || fd == 2) {\n',
      '\tif fd == 1 || fd == 2 {\n\t\truntime_observeWrite()\n\t\twasmWrite(uintptr(fd), unsafe.Pointer(unsafe.SliceData(b)), int32(len(b)))\n\t\treturn len(b), nil\n\t}\n\tif faketime && (fd == 1 || fd == 2) {\n',
    ],
  ]);
  // A call back into Go may come on the goroutine that made the call, which is in its synctest bubble already.
  await edit('syscall/js/func.go', [
    [
      '\t\t\tvar r any\n',
      '\t\t\tif synctest.IsInBubble() {\n\t\t\t\treturn origFn(this, args)\n\t\t\t}\n\t\t\tvar r any\n',
    ],
  ]);
  // The goroutine that waits for JavaScript is the port's own: not counted, and not in a deadlock's report.
  await edit('runtime/traceback.go', [[' || f.funcID == abi.FuncID_handleAsyncEvent {', ' {']]);
  for (const [file, text] of await reviewFiles()) await stub(file, text);
  // Memory that is there already is used before more is asked for: a tool goes on from an earlier state of its memory.
  await edit('runtime/mem_wasm.go', [
    [
      `grow := (bl + n - blocMax) / physPageSize
		size := growMemory(int32(grow))
		if size < 0 {
			return nil
		}
		resetMemoryDataView()`,
      `if grow := int32((bl+n)/physPageSize) - currentMemory(); grow > 0 {
			if growMemory(grow) < 0 {
				return nil
			}
			resetMemoryDataView()
		}`,
    ],
  ]);
  for (const [file, edits] of [...toolEdits, ...observeEdits]) await edit(file, edits);
  // Vet knows which functions never return by facts about every package below; of the standard library, these matter.
  await edit('cmd/vendor/golang.org/x/tools/go/analysis/passes/ctrlflow/ctrlflow.go', [
    [
      '// isIntrinsicNoReturn reports',
      `var stdNoReturn = map[string]bool{
	"os.Exit": true, "runtime.Goexit": true, "syscall.Exit": true,
	"log.Fatal": true, "log.Fatalf": true, "log.Fatalln": true, "log.Panic": true, "log.Panicf": true, "log.Panicln": true,
	"(*log.Logger).Fatal": true, "(*log.Logger).Fatalf": true, "(*log.Logger).Fatalln": true,
	"(*log.Logger).Panic": true, "(*log.Logger).Panicf": true, "(*log.Logger).Panicln": true,
	"(*testing.common).FailNow": true, "(*testing.common).Fatal": true, "(*testing.common).Fatalf": true,
	"(*testing.common).SkipNow": true, "(*testing.common).Skip": true, "(*testing.common).Skipf": true,
}

// isIntrinsicNoReturn reports`,
    ],
    [
      'if c.pass.ImportObjectFact(fn, new(noReturn)) {',
      'if stdNoReturn[fn.FullName()] || c.pass.ImportObjectFact(fn, new(noReturn)) {',
    ],
  ]);
  // Local time is UTC, as on a machine without /etc/localtime.
  await stub('time/zoneinfo_js.go', zoneinfo);

  const json = join(workDir, 'overlay.json');
  await writeFile(json, JSON.stringify({ Replace: replace }, null, 1));
  return json;
}

const zoneinfo = `package time

var platformZoneSources = []string{"/usr/share/zoneinfo/"}

func initLocal() { localLoc.name = "UTC" }
`;
