/** What can be brought in, and what is said of what cannot. The engine answers from a table: code that panics fails. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printing, tableEngine } from '../check/content-fixture.ts';
import { readPage } from '../check/front-matter.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { importExercise } from './import.ts';
import { taskText } from './import-page.ts';
import { readImportSource } from './import-source.ts';

const engine = tableEngine((program) => {
  const answer = program.filter(({ name }) => name !== 'prog.go');
  if (!answer.some(({ text }) => text.includes('func '))) {
    return { kind: 'build-failed', text: './prog.go:4:5: undefined: Double\n', findings: [] };
  }
  return answer.some(({ text }) => text.includes('panic('))
    ? printing(
        '=== RUN   TestDouble\n    double_test.go:6: Double(2) = 0, want 4\n--- FAIL: TestDouble (0.00s)\nFAIL\n',
        { isTest: true, status: 1 },
      )
    : printing('=== RUN   TestDouble\n--- PASS: TestDouble (0.00s)\nPASS\n', { isTest: true });
});

const good = {
  'double.go': 'package double\n\n// Double doubles.\nfunc Double(n int) int {\n\tpanic("write it")\n}\n',
  '.meta/example.go': 'package double\n\n// Double doubles.\nfunc Double(n int) int { return 2 * n }\n',
  'double_test.go':
    'package double\n\nimport "testing"\n\nfunc TestDouble(t *testing.T) {\n\tif Double(2) != 4 {\n\t\tt.Errorf("no")\n\t}\n}\n',
};

function folder(files: Record<string, string | undefined>): string {
  const dir = mkdtempSync(join(tmpdir(), 'onramp-import-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

async function bringIn(files: Record<string, string | undefined>) {
  const source = readImportSource(folder(files));
  return 'why' in source ? { kind: 'refused' as const, why: source.why } : importExercise('double', source, engine);
}

describe('npm run import', () => {
  it('brings stub, example and tests in, and fills in what is known', async () => {
    const made = await bringIn({
      ...good,
      '.meta/config.json': '{"blurb":"Twice as much.","source":"A book","source_url":"https://example.com/b"}',
      '.docs/instructions.md': '# Instructions\n\nDouble {it}.\n',
    });
    if (made.kind === 'refused') throw new Error(made.why);
    expect(Object.keys(made.files).sort()).toEqual([
      'index.mdx',
      'solution/double.go',
      'solution/why.md',
      'starter/double.go',
      'tests/double_test.go',
      'wrong/first-mistake/double.go',
      'wrong/second-mistake/double.go',
    ]);
    expect(made.files['solution/double.go']).toMatch(/^package main\n/);
    const page = readPage(
      'exercises/x/index.mdx',
      exerciseSchema,
      folder({ 'exercises/x/index.mdx': made.files['index.mdx'] }),
    );
    if (Array.isArray(page)) throw new Error(JSON.stringify(page));
    expect(page.data).toMatchObject({
      summary: 'Twice as much.',
      starter: 'fails',
      sources: [{ title: 'A book', url: 'https://example.com/b' }],
    });
    expect(page.data.wrong[0]).toMatchObject({ rejectedBy: 'TestDouble', says: 'Double(2) = 0, want 4' });
    expect(page.body.trim()).toBe('Double \\{it\\}.');
    expect(made.left.join()).toContain('three hints');
  });

  it('makes a starter where there is a solution alone', async () => {
    const made = await bringIn({
      'double_test.go': good['double_test.go'],
      'double.go':
        'package double\n\n// Double doubles.\nfunc Double(n int) int { return add(n, n) }\n\n// add adds.\nfunc add(a, b int) int { return a + b }\n',
    });
    if (made.kind === 'refused') throw new Error(made.why);
    expect(made.files['starter/double.go']?.trim()).toBe(
      'package main\n\n// Double doubles.\nfunc Double(n int) int {\n\tpanic("write Double")\n}',
    );
  });

  it('takes tests from outside into the package', async () => {
    const outside = good['double_test.go']
      .replace('package double', 'package double_test')
      .replace('import "testing"', 'import (\n\t"testing"\n\n\t"example.com/double"\n)')
      .replace('Double(2)', 'double.Double(2)')
      .replace('"no"', '"double.no"');
    const made = await bringIn({ ...good, 'go.mod': 'module example.com/double\n', 'double_test.go': outside });
    if (made.kind === 'refused') throw new Error(made.why);
    expect(made.files['tests/double_test.go']).toContain('if Double(2) != 4');
    expect(made.files['tests/double_test.go']).toContain('"double.no"');
    expect(made.files['tests/double_test.go']).not.toContain('example.com');
  });

  it('announces a starter that does not compile', async () => {
    const made = await bringIn({ ...good, 'double.go': 'package double\n' });
    if (made.kind === 'refused') throw new Error(made.why);
    expect(made.files['index.mdx']).toContain('starter: does-not-compile');
    expect(made.files['index.mdx']).toContain('rejectedBy: compile\n    says: "undefined: Double"');
  });

  it.each([
    ['no tests', { ...good, 'double_test.go': undefined }, /has no tests/],
    ['no code', { 'double_test.go': good['double_test.go'] }, /has tests and no code to test/],
    ['packages below', { ...good, 'inner/x.go': 'package inner\n' }, /packages in folders of its own \(inner\)/],
    [
      'a package of somebody else',
      {
        ...good,
        '.meta/example.go': good['.meta/example.go'].replace(
          'package double\n',
          'package double\n\nimport "github.com/x/y"\n',
        ),
      },
      /example\.go|double\.go imports github\.com\/x\/y\. Programs here have the standard library alone/,
    ],
    [
      'a package of the same module',
      {
        ...good,
        'go.mod': 'module m\n',
        'double_test.go': good['double_test.go'].replace('"testing"', '(\n"testing"\n"m/inner"\n)'),
      },
      /double_test\.go imports m\/inner/,
    ],
    [
      'cgo',
      { ...good, 'double.go': good['double.go'].replace('package double\n', 'package double\n\nimport "C"\n') },
      /has no C compiler|have no C compiler/,
    ],
    [
      'a build constraint',
      { ...good, 'double.go': `//go:build linux\n\n${good['double.go']}` },
      /has a build constraint/,
    ],
    [
      'embedded files',
      { ...good, 'double.go': `${good['double.go']}\n//go:embed x.txt\nvar s string\n` },
      /embeds files/,
    ],
    [
      'test data',
      { ...good, 'double_test.go': `${good['double_test.go']}\nvar f = "testdata/x"\n` },
      /reads from testdata/,
    ],
    [
      'a main',
      { ...good, '.meta/example.go': `${good['.meta/example.go']}\nfunc main() {}\n` },
      /double\.go has a func main/,
    ],
    [
      'other names',
      {
        ...good,
        'more.go': 'package double\n\nfunc More() {}\n',
        'more2.go': 'package double\n\nfunc More2() {}\n',
        '.meta/helper.go': 'package double\n',
      },
      /They must be the same/,
    ],
    [
      'two packages of one name',
      {
        ...good,
        'double_test.go': good['double_test.go'].replace('"testing"', '(\n"testing"\n"math/rand"\n)'),
        'b_test.go': 'package double\n\nimport "crypto/rand"\n',
      },
      /call two packages rand: crypto\/rand and math\/rand/,
    ],
    [
      'a solution that fails',
      { ...good, '.meta/example.go': good['double.go'] },
      /The example solution does not pass the tests here: TestDouble: .*want 4/,
    ],
    [
      'a stub that passes',
      { ...good, 'double.go': good['.meta/example.go'] },
      /would begin with passes the tests already/,
    ],
    [
      'another package',
      { ...good, 'double_test.go': good['double_test.go'].replace('package double', 'package other') },
      /double_test\.go is of package other/,
    ],
  ])('refuses %s, and says why', async (_name, files, why) => {
    expect(await bringIn(files)).toEqual({ kind: 'refused', why: expect.stringMatching(why) as string });
  });

  it('says that a folder is not there', () => {
    expect(readImportSource('/no/such/folder')).toEqual({ why: '/no/such/folder is no folder.' });
  });
});

describe('taskText', () => {
  it('makes Markdown safe as MDX, and leaves code as it is', () => {
    expect(taskText('# Title\n\nUse `map[string]{}` {x} <b>.\n\n```go\nif x < 1 {}\n```\n<!-- gone -->\n')).toBe(
      'Use `map[string]{}` \\{x\\} \\<b>.\n\n```go\nif x < 1 {}\n```',
    );
  });
});
