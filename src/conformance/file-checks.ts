/** Files, tests, and errors as the learner sees them. */
import assert from 'node:assert/strict';
import type { Check } from './check.ts';
import { answer, lineOf, main, nothing, written } from './check.ts';

const files = (...names: string[]) => names.map((name) => `-- ${name} --\n`).join('');
const deep = (levels: number) => `${'a/'.repeat(levels - 1)}a.txt`;

const archiveLines: readonly Check[] = [
  ...lineOf('The body is a txtar archive. Text before the first "-- name --" line is the file prog.go', {
    'several files are one program': async (target) => {
      const body = `${main('\tprintln(two)')}-- two.go --\npackage main\n\nconst two = 2\n`;
      assert.equal(written(await answer(target, body)), '2\n');
    },
    'without leading text there is no prog.go': async (target) => {
      assert.equal(written(await answer(target, `\n-- main.go --\n${main('\tprintln("main.go")')}`)), 'main.go\n');
    },
    'carriage returns, no last newline, a byte order mark': async (target) => {
      const body = `\ufeff${main('\tprintln(two)')}-- two.go --\npackage main\n\nconst two = 2`.replaceAll(
        '\n',
        '\r\n',
      );
      assert.equal(written(await answer(target, body)), '2\n');
    },
    'embedded files, in folders and with spaces in their names': async (target) => {
      const body = `package main

import (
	"embed"
	"fmt"
)

//go:embed "a b.txt" all:dir
var files embed.FS

//go:embed *.txt
var texts embed.FS

func main() {
	for _, name := range []string{"a b.txt", "dir/.hidden", "dir/sub/c.txt"} {
		text, err := files.ReadFile(name)
		fmt.Printf("%q %v\\n", text, err)
	}
	list, _ := texts.ReadDir(".")
	fmt.Println(len(list), list[0].Name())
}
-- a b.txt --
one
-- dir/.hidden --
two
-- dir/sub/c.txt --
three
`;
      const expected = '"one\\n" <nil>\n"two\\n" <nil>\n"three\\n" <nil>\n1 a b.txt\n';
      assert.equal(written(await answer(target, body)), expected);
    },
  }),
  ...lineOf('At most 20 files (too many files in txtar archive (N exceeds limit of 20))', {
    '20 and 21': async (target) => {
      const names = Array.from({ length: 19 }, (_, i) => `f${i}.txt`);
      assert.equal(written(await answer(target, main('\tprintln(1)') + files(...names))), '1\n');
      const got = await answer(target, main('') + files(...names, 'one-more.txt'));
      assert.deepEqual(got, { ...nothing, Errors: 'too many files in txtar archive (21 exceeds limit of 20)' });
    },
  }),
  ...lineOf('A name at most 200 characters (file name too long), at most 10 levels (file name "…" too deep)', {
    'as long as allowed': async (target) => {
      const body = main('\tprintln(1)') + files('x'.repeat(200), deep(10));
      assert.equal(written(await answer(target, body)), '1\n');
    },
    'longer and deeper': async (target) => {
      const long = await answer(target, main('') + files('x'.repeat(201)));
      assert.equal(long.Errors, 'file name too long');
      assert.equal((await answer(target, main('') + files(deep(11)))).Errors, `file name "${deep(11)}" too deep`);
    },
  }),
  ...lineOf(
    'Relative and clean, with no "." or ".." part, no backslash and no control character (invalid file name "…")',
    {
      'each of them': async (target) => {
        for (const [name, shown = name] of [
          ['/a.go'],
          ['../a.go'],
          ['./a.go'],
          ['a/../b.go'],
          ['a//b.go'],
          ['a/'],
          ['.'],
          ['a\\b.go', 'a\\\\b.go'],
          ['a\u0001b.go', 'a\\x01b.go'],
          ['a\tb.go', 'a\\tb.go'],
        ] as const) {
          assert.equal((await answer(target, main('') + files(name))).Errors, `invalid file name "${shown}"`);
        }
      },
    },
  ),
  ...lineOf('None twice (duplicate file name "…"; that includes a prog.go beside leading text)', {
    'each of them': async (target) => {
      assert.equal((await answer(target, files('a.go', 'a.go'))).Errors, 'duplicate file name "a.go"');
      assert.equal((await answer(target, main('') + files('prog.go'))).Errors, 'duplicate file name "prog.go"');
    },
  }),
  ...lineOf('Files of the top folder must be package main (package name must be main)', {
    'prog.go, another file, and a test': async (target) => {
      for (const body of [
        'package other\n\nfunc main() {}\n',
        `${main('')}-- a.go --\npackage other\n`,
        `${main('')}-- a_test.go --\npackage main_test\n`,
      ]) {
        assert.deepEqual(await answer(target, body), { ...nothing, Errors: 'package name must be main' });
      }
    },
  }),
  ...lineOf("Sub-folders hold any package, imported through the module's path. Without a go.mod the module is play", {
    'in the module play': async (target) => {
      const body = `${main('\tprintln(b.Two)', 'play/a/b')}-- a/b/b.go --\npackage b\n\nconst Two = 2\n`;
      assert.equal(written(await answer(target, body)), '2\n');
    },
    'in a module of another name, an internal package, too': async (target) => {
      const body = `${main('\tprintln(b.Two)', 'example.com/my/app/internal/b')}-- go.mod --\nmodule example.com/my/app\n-- internal/b/b.go --\npackage b\n\nconst Two = 2\n`;
      assert.equal(written(await answer(target, body)), '2\n');
    },
    'the go line decides the language': async (target) => {
      const loop = main(
        '\tvar fs []func()\n\tfor i := 0; i < 3; i++ {\n\t\tfs = append(fs, func() { print(i) })\n\t}\n\tfor _, f := range fs {\n\t\tf()\n\t}',
      );
      assert.equal(written(await answer(target, loop)), '012');
      assert.equal(written(await answer(target, `${loop}-- go.mod --\nmodule play\n\ngo 1.21\n`)), '333');
      const range = `${main('\tfor range 3 {\n\t}')}-- go.mod --\nmodule play\n\ngo 1.21\n`;
      assert.match((await answer(target, range)).Errors, /^\.\/prog\.go:5:12: cannot range over 3 .*requires go1\.22/);
    },
    'a folder that is not there': async (target) => {
      const got = await answer(target, main('\tprintln(nope.X)', 'play/nope'));
      assert.match(got.Errors, /^prog\.go:3:8: package play\/nope is not in std \(.*\/src\/play\/nope\)\n$/);
    },
  }),
  ...lineOf('Leading "// GOEXPERIMENT=name" comment lines of a top-level file switch experiments on for the build', {
    'one that changes the standard library': async (target) => {
      const body = `// GOEXPERIMENT=jsonv2\n\n${main('\ttext, err := json.Marshal(map[string]int{"a": 1})\n\tfmt.Println(string(text), err)', 'encoding/json/v2', 'fmt')}`;
      assert.equal(written(await answer(target, body)), '{"a":1} <nil>\n');
    },
    'one that does not exist': async (target) => {
      const got = await answer(target, `// GOEXPERIMENT=zoo\n${main('')}`);
      assert.equal(got.Errors, 'go: unknown GOEXPERIMENT zoo\n');
    },
    'none below the package clause, and none without the line': async (target) => {
      const body = `${main('')}\n// GOEXPERIMENT=zoo\n`;
      assert.deepEqual(await answer(target, body), nothing);
      const without = await answer(target, main('\tjson.Marshal(1)', 'encoding/json/v2'));
      assert.match(without.Errors, /imports encoding\/json\/v2: build constraints exclude all Go files/);
    },
  }),
];

const oneTest = 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n';
const passed = '=== RUN   TestA\n--- PASS: TestA (0.00s)\nPASS\n';

const testLines: readonly Check[] = [
  ...lineOf(
    'prog.go decides: package main without main and with a test, fuzz test, TestMain or example is run as tests, with -test.v',
    {
      'a test': async (target) => {
        const Events = [{ Message: passed, Kind: 'stdout', Delay: 0 }] as const;
        assert.deepEqual(await answer(target, oneTest), { ...nothing, Events, IsTest: true });
      },
      'a fuzz test, with its seeds': async (target) => {
        const body =
          'package main\n\nimport "testing"\n\nfunc FuzzA(f *testing.F) {\n\tf.Add("a")\n\tf.Add("bad")\n\tf.Fuzz(func(t *testing.T, s string) {\n\t\tif s == "bad" {\n\t\t\tt.Error(s)\n\t\t}\n\t})\n}\n';
        const got = await answer(target, body);
        assert.deepEqual([got.IsTest, got.Status, got.TestsFailed], [true, 1, 2]);
        assert.match(written(got), /^=== RUN {3}FuzzA\n=== RUN {3}FuzzA\/seed#0\n=== RUN {3}FuzzA\/seed#1\n/);
      },
      TestMain: async (target) => {
        const body =
          'package main\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\tprintln("before")\n\tm.Run()\n\tos.Exit(3)\n}\n';
        const got = await answer(target, body);
        assert.deepEqual([got.IsTest, got.Status], [true, 3]);
        assert.match(written(got), /^before\ntesting: warning: no tests to run\nPASS\n$/);
      },
      'examples, in order and in none': async (target) => {
        const body = `package main

import "fmt"

func Example_first() {
	fmt.Println("a")
	// Output: a
}

func Example_second() {
	fmt.Println("b")
	fmt.Println("a")
	// Unordered output:
	// a
	// b
}

func Example_third() {
	fmt.Println("c")
	// Output: d
}
`;
        const got = await answer(target, body);
        assert.deepEqual([got.IsTest, got.Status, got.TestsFailed], [true, 1, 1]);
        assert.equal(
          written(got),
          '=== RUN   Example_first\n--- PASS: Example_first (0.00s)\n=== RUN   Example_second\n--- PASS: Example_second (0.00s)\n=== RUN   Example_third\n--- FAIL: Example_third (0.00s)\ngot:\nc\nwant:\nd\nFAIL\n',
        );
      },
      'not what only looks like a test': async (target) => {
        const body = 'package main\n\nimport "testing"\n\nfunc Testify(t *testing.T) {}\n\nfunc TestB(n int) {}\n';
        const got = await answer(target, body);
        assert.deepEqual(
          [got.IsTest, got.Errors],
          [false, 'runtime.main_main·f: function main is undeclared in the main package\n'],
        );
      },
    },
  ),
  ...lineOf('It is built as prog_test.go', {
    'and so its errors are named': async (target) => {
      const got = await answer(target, oneTest.replace('{}', '{ x }'));
      assert.deepEqual(got, { ...nothing, Errors: './prog_test.go:5:28: undefined: x\n' });
    },
  }),
  ...lineOf(
    "Other files, *_test.go ones too, are built with it: the tests as prog.go, the learner's files beside it, none with a main",
    {
      'a graded exercise': async (target) => {
        const body = `package main

import "testing"

func TestSum(t *testing.T) {
	if got := Sum(want[:2]...); got != want[2] {
		t.Errorf("got %d, want %d", got, want[2])
	}
}
-- sum.go --
package main

func Sum(ns ...int) (sum int) {
	for _, n := range ns {
		sum += n
	}
	return sum
}
-- data_test.go --
package main

import "testing"

var want = [...]int{1, 2, 3}

func TestB(t *testing.T) {}
`;
        const got = await answer(target, body, { vet: true });
        assert.deepEqual([got.IsTest, got.TestsFailed, got.Status, got.VetOK], [true, 0, 0, true]);
        assert.equal(
          written(got),
          '=== RUN   TestB\n--- PASS: TestB (0.00s)\n=== RUN   TestSum\n--- PASS: TestSum (0.00s)\nPASS\n',
        );
      },
      'what go test vets must be right': async (target) => {
        const body = 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) { t.Errorf("%d", "x") }\n';
        const got = await answer(target, body);
        assert.equal(
          got.Errors,
          '# [play]\n./prog_test.go:5:38: (*testing.common).Errorf format %d has arg "x" of wrong type string\n',
        );
      },
    },
  ),
  ...lineOf('A program that has both a main and tests is run as a program, and its tests are not', {
    'its main runs': async (target) => {
      const got = await answer(target, `${oneTest}\nfunc main() { println("main") }\n`);
      assert.deepEqual([got.IsTest, written(got)], [false, 'main\n']);
    },
  }),
];

const errorLines: readonly Check[] = [
  ...lineOf('Paths are relative (./prog.go:4:2: …); the banner line is cut', {
    'in the top folder': async (target) => {
      const body = 'package main\n\nfunc main() {\n\tx := 1\n\ty\n}\n-- a.go --\npackage main\n\nvar z int = ""\n';
      const Errors =
        './a.go:3:13: cannot use "" (untyped string constant) as int value in variable declaration\n' +
        './prog.go:4:2: declared and not used: x\n./prog.go:5:2: undefined: y\n';
      assert.deepEqual(await answer(target, body), { ...nothing, Errors });
    },
    'in a sub-folder': async (target) => {
      const got = await answer(target, `${main('\tb.F()', 'play/b')}-- b/b.go --\npackage b\n\nfunc F() { x() }\n`);
      assert.equal(got.Errors, 'b/b.go:3:12: undefined: x\n');
    },
    'a syntax error': async (target) => {
      const got = await answer(target, `${main('\tf()')}-- foo.go --\npackage main\n\nfunc f() {\n\t=1\n}\n`);
      assert.equal(got.Errors, './foo.go:4:2: syntax error: unexpected =, expected }\n');
    },
    'what the linker says': async (target) => {
      const got = await answer(target, 'package main\n\nfunc Main() {}\n');
      assert.equal(got.Errors, 'runtime.main_main·f: function main is undeclared in the main package\n');
    },
  }),
  ...lineOf("A file's type errors are never reported twice, once by the compiler and once by vet", {
    'only in Errors': async (target) => {
      const got = await answer(target, main('\tvar n int = "x"'), { vet: true });
      assert.deepEqual(Object.keys(got), ['Errors', 'Events', 'Status', 'IsTest', 'TestsFailed']);
      assert.equal(got.Errors.split('cannot use').length - 1, 1);
    },
  }),
];

export const fileChecks: readonly Check[] = [...archiveLines, ...testLines, ...errorLines];
