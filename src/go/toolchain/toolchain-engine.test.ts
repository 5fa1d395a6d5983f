/** The engine with the real toolchain, in Node's worker threads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, Output, RunEvent, RunOptions } from '../engine.ts';
import { ensureToolchain } from '../host/build-toolchain.ts';
import { nodeThreads } from '../host/node-threads.ts';
import { parseArchive } from '../playground/txtar.ts';
import { playgroundLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { ToolchainEngine } from './toolchain-engine.ts';
import type { Thread } from './thread.ts';
import type { ThreadFactory } from './toolchain-engine.ts';

let threads: ThreadFactory;
const engines: ToolchainEngine[] = [];
let engine: ToolchainEngine;
/** For programs that must be stopped by a limit. */
let strict: ToolchainEngine;

function newEngine(limits: Partial<Limits> = {}, factory = threads): ToolchainEngine {
  const version = () => Promise.resolve('go1.26');
  // Generous, so that a busy machine does not decide; those who test a limit set it.
  const made = new ToolchainEngine(factory, {
    version,
    limits: { ...playgroundLimits, buildMs: 60_000, runMs: 60_000, ...limits },
  });
  engines.push(made);
  return made;
}

beforeAll(async () => {
  const built = await ensureToolchain(() => undefined);
  if ('missing' in built) throw new Error(built.missing);
  threads = nodeThreads(built.dir);
  engine = newEngine();
  strict = newEngine({ runMs: 3000, outputBytes: 1 << 20, memoryPages: 400 });
});

afterAll(() => {
  for (const made of engines) made.close();
});

const programOf = (archive: string) => {
  const files = parseArchive(archive);
  if ('error' in files) throw new Error(files.error);
  return files;
};
const run = (archive: string, options?: RunOptions, on = engine) => on.run(programOf(archive), options);
const main = (body: string, ...imports: string[]) =>
  `package main\n\nimport (\n${imports.map((name) => `\t"${name}"\n`).join('')})\n\nfunc main() {\n${body}\n}\n`;
const hello = main('\tfmt.Println("hello")', 'fmt');

type Ran = Extract<Outcome, { kind: 'ran' }>;
function ran(outcome: Outcome): Ran {
  expect(outcome, JSON.stringify(outcome).slice(0, 2000)).toMatchObject({ kind: 'ran' });
  return outcome as Ran;
}
const textOf = (output: readonly Output[]) => output.map(({ text }) => text).join('');
const printed = async (archive: string) => textOf(ran(await run(archive)).output);
const buildError = async (archive: string) => {
  const outcome = await run(archive);
  expect(outcome, JSON.stringify(outcome).slice(0, 2000)).toMatchObject({ kind: 'build-failed' });
  return outcome as Extract<Outcome, { kind: 'build-failed' }>;
};
const stillWorks = async (on: ToolchainEngine) => expect(textOf(ran(await run(hello, {}, on)).output)).toBe('hello\n');

describe('a program', () => {
  it('prints and ends with status 0', async () => {
    const outcome = await run(hello);
    const output = [{ stream: 'stdout', text: 'hello\n', delayNs: 0 }];
    expect(outcome).toEqual({ kind: 'ran', status: 0, output, isTest: false, vet: [] });
  });

  it('tells what happens in order', async () => {
    const events: RunEvent[] = [];
    await run(hello, { onEvent: (event) => events.push(event) });
    const output = { stream: 'stdout', text: 'hello\n', delayNs: 0 };
    expect(events).toEqual([{ kind: 'building' }, { kind: 'running' }, { kind: 'output', output }]);
  });

  it('keeps the order of standard output and error', async () => {
    const body = '\tfmt.Print("1")\n\tfmt.Fprint(os.Stderr, "2")\n\tfmt.Print("3")\n\tprintln("4")';
    expect(ran(await run(main(body, 'fmt', 'os'))).output).toEqual([
      { stream: 'stdout', text: '1', delayNs: 0 },
      { stream: 'stderr', text: '2', delayNs: 1 },
      { stream: 'stdout', text: '3', delayNs: 1 },
      { stream: 'stderr', text: '4\n', delayNs: 1 },
    ]);
  });

  it('sleeps at no cost, and the delay carries the pause to the nanosecond', async () => {
    const body =
      '\tfmt.Print("a")\n\ttime.Sleep(1500*time.Microsecond)\n\tfmt.Print("b")\n\ttime.Sleep(1000*time.Hour)\n\tfmt.Print("c")';
    expect(ran(await run(main(body, 'fmt', 'time'), {}, strict)).output.map(({ delayNs }) => delayNs)).toEqual([
      0, 1_500_000, 3_600_000_000_000_000,
    ]);
  });

  it('starts at the beginning of the playground’s time, in UTC', async () => {
    expect(
      await printed(main('\tfmt.Println(time.Now().Format(time.RFC3339), time.Local, time.UTC)', 'fmt', 'time')),
    ).toBe('2009-11-10T23:00:00Z UTC UTC\n');
  });

  it('has one goroutine, after a sleep too', async () => {
    const body = '\ttime.Sleep(time.Second)\n\tfmt.Println(runtime.NumGoroutine())';
    expect(await printed(main(body, 'fmt', 'runtime', 'time'))).toBe('1\n');
  });

  it('ends with the status of os.Exit', async () => {
    expect(ran(await run(main('\tos.Exit(3)', 'os'))).status).toBe(3);
  });

  it('ends a panic with status 2 and the stack of the goroutine', async () => {
    const outcome = ran(await run(main('\tpanic("boom")')));
    expect(outcome.status).toBe(2);
    expect(textOf(outcome.output)).toMatch(
      /^panic: boom\n\ngoroutine 1 \[running\]:\nmain\.main\(\)\n\t\/tmp\/sandbox\/prog\.go:7 /,
    );
  });

  it('writes, reads and removes files in /tmp', async () => {
    const body = `	for range 40 {
		if err := os.WriteFile("/tmp/big", make([]byte, 8<<20), 0o600); err != nil {
			panic(err)
		}
		os.Remove("/tmp/big")
	}
	os.WriteFile("/tmp/f", []byte("kept"), 0o600)
	text, err := os.ReadFile("/tmp/f")
	fmt.Println(string(text), err)
	_, err = os.ReadFile("/etc/passwd")
	fmt.Println(err)`;
    expect(await printed(main(body, 'fmt', 'os'))).toBe('kept <nil>\nopen /etc/passwd: No such file or directory\n');
  });

  it('puts a byte that is no UTF-8 to U+FFFD, also the very first and last', async () => {
    const outcome = ran(await run(main('\tos.Stdout.Write([]byte{0xe2})', 'os')));
    expect(outcome.output).toEqual([{ stream: 'stdout', text: '\ufffd', delayNs: 0 }]);
  });

  it('prints the same for the same seed, and something else for another', async () => {
    const body =
      '\tfor range 8 {\n\t\tfmt.Print(rand.IntN(1000), " ")\n\t}\n\tfor k := range map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 5} {\n\t\tfmt.Print(k)\n\t}';
    const program = programOf(main(body, 'fmt', 'math/rand/v2'));
    const outputs = await Promise.all(
      [engine, engine, engine.varied(2, []), engine.varied(2, [])].map(async (on) =>
        textOf(ran(await on.run(program)).output),
      ),
    );
    expect(outputs[0]).toBe(outputs[1]);
    expect(outputs[2]).toBe(outputs[3]);
    expect(outputs[0]).not.toBe(outputs[2]);
  });
});

describe('a deadlock', () => {
  it('is reported as Go does, without the goroutines of its port', async () => {
    const body = '\tch := make(chan int)\n\tgo func() { ch <- 1 }()\n\ttime.Sleep(time.Second)\n\tselect {}';
    const outcome = ran(await run(main(body, 'time')));
    expect(outcome.status).toBe(2);
    const text = textOf(outcome.output);
    expect(text).toMatch(
      /^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[select \(no cases\)\]:\nmain\.main\(\)\n/,
    );
    expect(text.match(/^goroutine .*/gm)).toHaveLength(2);
    expect(text).toContain('[chan send]:\nmain.main.func1()\n\t/tmp/sandbox/prog.go:9');
    expect(text).not.toMatch(/syscall\/js|handleEvent|handleAsyncEvent|fsCall/);
  });

  it('is reported in a program that imports nothing', async () => {
    const outcome = ran(await run('package main\n\nfunc main() {\n\tch := make(chan int)\n\tch <- 1\n}\n'));
    expect(outcome.status).toBe(2);
    const text = textOf(outcome.output);
    expect(text).toMatch(
      /^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[chan send\]:\nmain\.main\(\)\n/,
    );
    expect(text.match(/^goroutine .*/gm)).toHaveLength(1);
  });

  it('is reported after output, which stands before it', async () => {
    const body = '\tfmt.Println("first")\n\tvar mu sync.Mutex\n\tmu.Lock()\n\tmu.Lock()';
    const outcome = ran(await run(main(body, 'fmt', 'sync')));
    expect(outcome.output[0]).toEqual({ stream: 'stdout', text: 'first\n', delayNs: 0 });
    expect(outcome.output[1]?.text).toMatch(
      /^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[sync\.Mutex\.Lock\]:/,
    );
    expect(textOf(outcome.output).match(/^goroutine .*/gm)).toHaveLength(1);
  });
});

describe('tests', () => {
  it('run where prog.go has tests and no main, with sub-tests, fuzz seeds and examples with output', async () => {
    const outcome = ran(
      await run(`package main

import (
	"fmt"
	"testing"
)

func TestGood(t *testing.T) {
	t.Run("sub", func(t *testing.T) {})
}

func TestBad(t *testing.T) { t.Error("not", double(2)) }

func FuzzDouble(f *testing.F) {
	f.Add(1)
	f.Fuzz(func(t *testing.T, n int) {})
}

func Example_double() {
	fmt.Println(double(2))
	// Output: 4
}

func Example_notRun() { panic("no output is asked for") }
-- double.go --
package main

func double(n int) int { return 2 * n }
`),
    );
    expect(outcome).toMatchObject({ status: 1, isTest: true });
    const text = textOf(outcome.output);
    for (const row of [
      '--- PASS: TestGood/sub',
      '--- PASS: TestGood',
      '--- FAIL: TestBad',
      '--- PASS: FuzzDouble',
      '--- PASS: Example_double',
    ]) {
      expect(text).toContain(row);
    }
    expect(text).toContain('    prog_test.go:12: not 4\n');
  });

  it('run through TestMain, and pass', async () => {
    const outcome = ran(
      await run(`package main

import (
	"fmt"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	defer fmt.Println("after")
	m.Run()
}

func TestA(t *testing.T) {}
`),
    );
    expect(outcome).toMatchObject({ status: 0, isTest: true });
    expect(textOf(outcome.output)).toMatch(/^before\n=== RUN {3}TestA\n[^]*PASS\nafter\n$/);
  });

  it('take flags, which the content check varies', async () => {
    const program = programOf(
      'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\nfunc TestB(t *testing.T) {}\n',
    );
    const outcome = ran(await engine.varied(1, ['-test.run=TestB']).run(program));
    expect(textOf(outcome.output)).toMatch(/TestB/);
    expect(textOf(outcome.output)).not.toMatch(/TestA/);
  });

  it('know synctest and httptest together', async () => {
    const outcome = ran(
      await run(`package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

func TestSleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		time.Sleep(time.Minute)
		synctest.Wait()
		if time.Since(begin) != time.Minute {
			t.Error(time.Since(begin))
		}
	})
}

func TestServer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "hi "+r.URL.Path) }))
	defer server.Close()
	response, err := http.Get(server.URL + "/x")
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(response.Body)
	if string(body) != "hi /x" {
		t.Error(string(body))
	}
}

func TestLeak(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		go func() { <-make(chan int) }()
	})
}
`),
    );
    const text = textOf(outcome.output);
    expect(text).toContain('--- PASS: TestSleep');
    expect(text).toContain('--- PASS: TestServer');
    expect(text).toMatch(/deadlock: main bubble goroutine has exited but blocked goroutines remain/);
    expect(text).toMatch(/\[chan receive \(durable\), synctest bubble \d+\]:\n.*\n\t\/tmp\/sandbox\/prog_test\.go:38/);
  });

  it('are not run where there is a main', async () => {
    const outcome = ran(
      await run(`${hello}-- a_test.go --\npackage main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n`),
    );
    expect(outcome).toMatchObject({ status: 0, isTest: false });
  });
});

describe('files', () => {
  it('are told apart by os.SameFile', async () => {
    const body = `
	a, _ := os.Create("/tmp/a")
	b, _ := os.Create("/tmp/b")
	of := func(f *os.File) os.FileInfo { info, _ := f.Stat(); return info }
	again, _ := os.Stat("/tmp/../tmp/a")
	fmt.Println(os.SameFile(of(a), of(b)), os.SameFile(of(a), again), os.SameFile(of(os.Stdout), of(os.Stdout)))`;
    expect(await printed(main(body, 'fmt', 'os'))).toBe('false true true\n');
  });

  it('bring the time zones along where one is asked for', async () => {
    const body = `
	zone, err := time.LoadLocation("Asia/Kolkata")
	fmt.Println(time.Now().In(zone).Format(time.DateTime), err)`;
    expect(await printed(main(body, 'fmt', 'time'))).toBe('2009-11-11 04:30:00 <nil>\n');
  });

  it.each(['../x', '/etc', './a/../../x'])('do not reach for a module in %s, outside of the archive', async (place) => {
    const archive = `${main('', 'example.com/lib')}-- go.mod --\nmodule play\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ${place}\n`;
    expect((await buildError(archive)).text).toBe(
      `go: example.com/lib@ (replaced by ${place}): reading ${place}/go.mod: no such file or directory\n`,
    );
  });

  it('may hold a module of their own', async () => {
    const archive = `${main('println(lib.Text)', 'example.com/lib')}-- go.mod --\nmodule play\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n-- lib/go.mod --\nmodule example.com/lib\n-- lib/lib.go --\npackage lib\n\nimport _ "embed"\n\n//go:embed a.txt\nvar Text string\n-- lib/a.txt --\nhello`;
    expect(await printed(archive)).toBe('hello\n\n');
  });

  it('of the top folder are one package', async () => {
    expect(
      await printed(
        'package main\n\nfunc main() { greet() }\n-- greet.go --\npackage main\n\nfunc greet() { println("hi") }\n',
      ),
    ).toBe('hi\n');
  });

  it('of sub-folders are packages, below the module play', async () => {
    expect(
      await printed(
        `${main('\tfmt.Println(a.A)', 'fmt', 'play/a')}-- a/a.go --\npackage a\n\nimport "play/a/b"\n\nvar A = b.B\n-- a/b/b.go --\npackage b\n\nconst B = 7\n`,
      ),
    ).toBe('7\n');
  });

  it('may have a go.mod, which names the module', async () => {
    expect(
      await printed(
        `${main('\tfmt.Println(a.A)', 'fmt', 'example.com/shop/a')}-- go.mod --\nmodule example.com/shop\n\ngo 1.26\n-- a/a.go --\npackage a\n\nconst A = 7\n`,
      ),
    ).toBe('7\n');
  });

  it('can be embedded', async () => {
    const source =
      'package main\n\nimport (\n\t_ "embed"\n\t"fmt"\n)\n\n//go:embed data/a.txt\nvar text string\n\nfunc main() { fmt.Print(text) }\n';
    expect(await printed(`${source}-- data/a.txt --\nembedded\n`)).toBe('embedded\n');
  });
});

describe('a build error', () => {
  it('has Go’s own text, and findings with positions', async () => {
    const { text, findings } = await buildError('package main\n\nimport "os"\n\nfunc main() {\n\tx := 1\n\ty()\n}\n');
    expect(text).toBe(
      './prog.go:3:8: "os" imported and not used\n./prog.go:6:2: declared and not used: x\n./prog.go:7:2: undefined: y\n',
    );
    expect(findings[2]).toEqual({ tool: 'compile', file: 'prog.go', line: 7, column: 2, message: 'undefined: y' });
  });

  it('in syntax names the place', async () => {
    expect((await buildError('package main\n\nfunc main() {\n')).findings[0]).toMatchObject({
      file: 'prog.go',
      line: 4,
      message: expect.stringMatching(/^syntax error: unexpected EOF/) as unknown,
    });
  });

  it('in another file names that file', async () => {
    const { text } = await buildError(`${hello}-- a/a.go --\npackage a\n-- b.go --\npackage main\n\nvar b int = "b"\n`);
    expect(text).toMatch(/^\.\/b\.go:3:13: cannot use "b"/);
  });

  it.each([
    ['a package that is not in std', 'fmtt', /prog\.go:4:2: package fmtt is not in std/],
    [
      'a module that is not there',
      'github.com/x/y',
      /prog\.go:4:2: cannot find module providing package github\.com\/x\/y: module lookup disabled/,
    ],
    ['syscall/js', 'syscall/js', /imports syscall\/js: build constraints exclude all Go files/],
    ['an internal package', 'internal/abi', /use of internal package internal\/abi not allowed/],
    ['cgo', 'C', /package play: build constraints exclude all Go files in/],
    ['a folder that is not there', 'play/none', /package play\/none is not in std/],
  ])('refuses to import %s', async (_, name, expected) => {
    expect((await buildError(main('', name))).text).toMatch(expected);
  });

  it('refuses the directive that would lead around that', async () => {
    const source =
      'package main\n\n//go:wasmimport gojs syscall/js.valueGet\nfunc valueGet(v uint64, p string) uint64\n\nfunc main() { valueGet(0, "fs") }\n';
    expect((await buildError(source)).text).toMatch(/^prog\.go:3:1: \/\/go:wasmimport: .*not available here/);
    expect(
      (
        await buildError(
          `package main\n\nfunc main() { valueGet(0, "fs") }\n-- a.go --\n${source.replace(/\nfunc main.*\n/, '')}`,
        )
      ).text,
    ).toMatch(/^a\.go:3:1/);
  });

  it('refuses a link to what the page has, by the directive', async () => {
    const source =
      'package main\n\nimport _ "unsafe"\n\n//go:linkname f syscall/js.valueGet\nfunc f()\n\nfunc main() { f() }\n';
    expect((await buildError(source)).text).toMatch(
      /^prog\.go:5:1: \/\/go:linkname syscall\/js\.valueGet: .*not available/,
    );
  });

  it('names files of a sub-folder without a dot, and goes on with the next package', async () => {
    const archive = `${main('', 'play/a', 'play/b')}-- a/a.go --\npackage a\n\nvar A = x\n-- b/b.go --\npackage b\n\nvar B = y\n`;
    expect((await buildError(archive)).text).toBe('a/a.go:3:9: undefined: x\n# play/b\nb/b.go:3:9: undefined: y\n');
  });

  it('is what go test vets, before tests run', async () => {
    const archive = 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) { t.Errorf("%d", "x") }\n';
    expect((await buildError(archive)).text).toBe(
      '# [play]\n./prog_test.go:5:38: (*testing.common).Errorf format %d has arg "x" of wrong type string\n',
    );
  });

  it('says that an experiment does not exist', async () => {
    expect((await buildError(`// GOEXPERIMENT=zoo\n${hello}`)).text).toBe('go: unknown GOEXPERIMENT zoo\n');
  });

  it('shows an import cycle', async () => {
    const archive = `${main('', 'play/a')}-- a/a.go --\npackage a\n\nimport _ "play/b"\n-- b/b.go --\npackage b\n\nimport _ "play/a"\n`;
    expect((await buildError(archive)).text).toBe(
      'package play\n\timports play/a from prog.go\n\timports play/b from a.go\n\timports play/a from b.go: import cycle not allowed\n',
    );
  });

  it('is one about package main', async () => {
    expect((await buildError('package other\n')).text).toBe('package name must be main');
  });
});

describe('vet', () => {
  const doubtful = main('\tfmt.Printf("%d\\n", "x")', 'fmt');
  const finding = {
    tool: 'vet',
    file: 'prog.go',
    line: 8,
    column: 14,
    message: 'fmt.Printf format %d has arg "x" of wrong type string',
  };

  it('finds what it finds, beside the run', async () => {
    const outcome = ran(await run(doubtful, { vet: true }));
    expect(textOf(outcome.output)).toBe('%!d(string=x)\n');
    expect(outcome.vet).toEqual([finding]);
  });

  it('can be asked alone, and finds nothing in a clean program', async () => {
    expect(await engine.vet(programOf(doubtful))).toEqual({ kind: 'vetted', findings: [finding] });
    expect(await engine.vet(programOf(hello))).toEqual({ kind: 'vetted', findings: [] });
  });

  it('looks at the tests beside a program, which a run passes over', async () => {
    const tests = (code: string) =>
      programOf(`${hello}-- a_test.go --\npackage main\n\nimport "testing"\n\nfunc TestA(t *testing.T) { ${code} }\n`);
    const at = { file: 'a_test.go', line: 5, message: expect.any(String) as unknown };
    expect(await engine.vet(tests('t.Errorf("%d", "x")'))).toMatchObject({ findings: [{ tool: 'vet', ...at }] });
    expect(await engine.vet(tests('a(); b()'))).toMatchObject({
      kind: 'vetted',
      findings: [{ tool: 'compile', ...at, message: 'undefined: a' }],
    });
    expect(ran(await engine.run(tests('a(); b()'))).status).toBe(0);
  });

  it('gives the build error of a program that does not build', async () => {
    expect(await engine.vet(programOf('package main\n\nfunc main() { x() }\n'))).toMatchObject({
      kind: 'build-failed',
    });
  });
});

describe('format', () => {
  it('formats every Go file and go.mod, and nothing else', async () => {
    const files = programOf(
      'package main\nfunc main( ) {  }\n-- go.mod --\nmodule   x\n-- a/a.go --\npackage   a\n-- b.txt --\n  b\n',
    );
    expect(await engine.format(files)).toEqual({
      kind: 'formatted',
      files: programOf(
        'package main\n\nfunc main() {}\n-- go.mod --\nmodule x\n-- a/a.go --\npackage a\n-- b.txt --\n  b\n',
      ),
    });
  });

  it('fixes imports where that is asked for', async () => {
    const files = programOf('package main\n\nimport "os"\n\nfunc main() { fmt.Println(strings.ToUpper("a")) }\n');
    const result = await engine.format(files, { imports: true });
    expect(result).toMatchObject({
      kind: 'formatted',
      files: [{ text: expect.stringContaining('"strings"') as unknown }],
    });
    if (result.kind === 'formatted') expect(textOf(ran(await engine.run(result.files)).output)).toBe('A\n');
    expect(await engine.format(files)).toMatchObject({ files });
  });

  it.each([
    ['unsafe', 'unsafe.Sizeof(1)'],
    ['syscall', 'syscall.Getpid()'],
    ['crypto/rand', 'rand.Int'],
    ['math/rand/v2', 'rand.IntN(3)'],
    ['text/tabwriter', 'tabwriter.NewWriter'],
  ])('adds %s for %s', async (importPath, code) => {
    const result = await engine.format(programOf(`package main\n\nvar x = ${code}\n`), { imports: true });
    expect(result).toMatchObject({
      files: [{ text: `package main\n\nimport "${importPath}"\n\nvar x = ${code}\n` }],
    });
  });

  it('gives a syntax error with its place', async () => {
    const result = await engine.format(programOf('package main\n\nfunc main( {\n'));
    expect(result).toMatchObject({ kind: 'syntax-error', findings: [{ file: 'prog.go', line: 3, column: 12 }] });
  });
});

describe('a limit', () => {
  it.each([
    ['an endless loop', 'run-time', main('\tfmt.Println("kept")\n\tfor {\n\t}', 'fmt'), /still busy after 3 s/],
    [
      'a memory bomb',
      'memory',
      main('\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}'),
      /more than 25 MiB of memory/,
    ],
    [
      'an output flood',
      'output',
      main('\tfor {\n\t\tfmt.Println("a line of output that fills the buffer")\n\t}', 'fmt'),
      /wrote more than 1 MiB/,
    ],
  ])('stops %s, and the engine goes on', async (_, limit, archive, message) => {
    const outcome = await run(archive, {}, strict);
    expect(outcome).toMatchObject({ kind: 'limit', limit, message: expect.stringMatching(message) as unknown });
    if (limit === 'run-time') expect(outcome).toMatchObject({ output: [{ text: 'kept\n' }] });
    await stillWorks(strict);
  });

  it('holds for what passes through JavaScript, too: files written and read again and again', async () => {
    const body = `	bytes := make([]byte, 16<<20)
	for range 40 {
		if err := os.WriteFile("/tmp/a", bytes, 0o600); err != nil {
			panic(err)
		}
		file, _ := os.Open("/tmp/a")
		if n, err := file.ReadAt(bytes, 0); n != len(bytes) || err != nil {
			panic(err)
		}
		file.Close()
	}`;
    const before = process.memoryUsage.rss();
    ran(await run(main(body, 'os')));
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * (16 << 20));
  });

  it('on building stops the builder, and the next build has a new one', async () => {
    const impatient = newEngine({ buildMs: 1 });
    expect(await run(hello, {}, impatient)).toMatchObject({ kind: 'limit', limit: 'build-time', output: [] });
    expect(await impatient.vet(programOf(hello))).toMatchObject({ kind: 'unavailable' });
    await stillWorks(engine);
  });

  it('is the stack’s, which ends the program alone', async () => {
    const outcome = ran(
      await run('package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\nfunc main() { println(f(0)) }\n'),
    );
    expect(outcome.status).toBe(2);
    expect(textOf(outcome.output)).toMatch(/^fatal error: stack overflow/m);
    await stillWorks(engine);
  });
});

describe('a signal', () => {
  it('stops a program that runs, with what it wrote', async () => {
    const stop = new AbortController();
    const onEvent = (event: RunEvent) => event.kind === 'output' && stop.abort();
    const outcome = await run(main('\tfmt.Println("begun")\n\tfor {\n\t}', 'fmt'), { signal: stop.signal, onEvent });
    expect(outcome).toEqual({ kind: 'stopped', output: [{ stream: 'stdout', text: 'begun\n', delayNs: 0 }] });
    await stillWorks(engine);
  });

  it('stops a build', async () => {
    const stop = new AbortController();
    const outcome = run(main('\tprintln("stopped while it was built")'), { signal: stop.signal });
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped', output: [] });
    await stillWorks(engine);
  });

  it('that aborted before starts nothing', async () => {
    const events: RunEvent[] = [];
    const outcome = await run(hello, { signal: AbortSignal.abort(), onEvent: (event) => events.push(event) });
    expect(outcome).toEqual({ kind: 'stopped', output: [] });
    expect(events).toEqual([]);
  });

  it('that aborts after the end does no harm to the next run', async () => {
    const stop = new AbortController();
    ran(await run(hello, { signal: stop.signal }, strict));
    stop.abort();
    await stillWorks(strict);
  });
});

describe('prepare', () => {
  it('builds ahead, and the run is served from that build', async () => {
    let builds = 0;
    const counting = newEngine(undefined, {
      ...threads,
      builder: () => {
        const builder = threads.builder();
        return { ...builder, send: (request) => (request.kind === 'build' && builds++, builder.send(request)) };
      },
    });
    counting.prepare(programOf(hello));
    await stillWorks(counting);
    await stillWorks(counting);
    expect(builds).toBe(1);
  });
});

describe('a toolchain that did not come whole', () => {
  it('is said in words, and the next run starts afresh', async () => {
    const missing = nodeThreads('/nowhere/at/all');
    let started = 0;
    const unlucky = newEngine(undefined, {
      ...threads,
      builder: () => (started++ === 0 ? missing : threads).builder(),
    });
    expect(await run(hello, {}, unlucky)).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('/nowhere/at/all') as unknown,
    });
    await stillWorks(unlucky);
    expect(started).toBe(2);
  });
});

describe('a thread that dies', () => {
  /** The engine's threads of one kind, each ended by the first message after it was told to. */
  const dying = (kind: 'builder' | 'runner', why: string) => {
    let deaths = 1;
    const start = (): Thread<never, never> => {
      const thread = threads[kind]() as Thread<never, never>;
      let failed: (why: string) => void = () => undefined;
      return {
        ...thread,
        failed: (handle) => {
          failed = handle;
          thread.failed(handle);
        },
        send: (message) => {
          if (deaths-- <= 0) return thread.send(message);
          thread.end();
          setImmediate(() => failed(why));
        },
      };
    };
    return newEngine({}, { ...threads, [kind]: start } as ThreadFactory);
  };

  it.each(['builder', 'runner'] as const)('the %s: says so, and the next run has a new one', async (kind) => {
    const mortal = dying(kind, 'out of luck');
    expect(await run(hello, {}, mortal)).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('(out of luck)') as unknown,
    });
    await stillWorks(mortal);
  });

  it('of what a program keeps in it: that is the limit of memory', async () => {
    const mortal = dying('runner', 'Worker terminated due to reaching memory limit: JS heap out of memory');
    expect(await run(hello, {}, mortal)).toMatchObject({ kind: 'limit', limit: 'memory' });
    await stillWorks(mortal);
  });
});

describe('idle', () => {
  it('settles at once where nothing is built, and after a build that was stopped', async () => {
    await engine.idle();
    const stop = new AbortController();
    const stopped = engine.run(programOf(main('\tprintln("idle")')), { signal: stop.signal });
    stop.abort();
    await stopped;
    let idle = false;
    const waits = engine.idle().then(() => (idle = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(idle).toBe(false);
    await waits;
  });

  it('settles when the builder is ended', async () => {
    const closing = newEngine();
    void closing.run(programOf(hello));
    const waits = closing.idle();
    closing.close();
    await waits;
  });
});

describe('close', () => {
  it('ends the threads, and the engine starts new ones when it is used again', async () => {
    const closing = newEngine();
    const outcome = run(hello, {}, closing);
    closing.close();
    expect(await outcome).toEqual({ kind: 'unavailable', why: 'The engine was closed.' });
    await stillWorks(closing);
  });
});

describe('version', () => {
  it('is what the settings say', async () => {
    expect(await engine.version()).toBe('go1.26');
  });
});
