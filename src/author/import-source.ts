/** What lies in a folder with a Go exercise, by whatever layout: stub, tests, example solution, what is known about it. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SourceFile } from '../go/engine.ts';
import { readGoFile } from '../go/go-file.ts';

export interface ImportSource {
  /** The folder's own name. */
  readonly name: string;
  /** What learners begin with; empty where there is only a solution. */
  readonly stub: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
  readonly tests: readonly SourceFile[];
  /** Markdown; empty where there is none. */
  readonly task: string;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  /** From go.mod. */
  readonly modulePath: string | undefined;
  readonly source: { readonly title: string; readonly url: string } | undefined;
}

/** Or why the folder can't be brought in, in whole sentences. */
export function readImportSource(folder: string): ImportSource | { readonly why: string } {
  const dir = resolve(folder);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return { why: `${folder} is no folder.` };
  const goFiles = (below: string): SourceFile[] =>
    existsSync(join(dir, below))
      ? readdirSync(join(dir, below))
          .filter((name) => name.endsWith('.go') && statSync(join(dir, below, name)).isFile())
          .sort()
          .map((name) => ({ name, text: readFileSync(join(dir, below, name), 'utf8') }))
      : [];
  const here = goFiles('.');
  const tests = here.filter(({ name }) => name.endsWith('_test.go'));
  const code = here.filter(({ name }) => !name.endsWith('_test.go'));
  if (here.length === 0) return { why: `${folder} has no Go file.` };
  if (tests.length === 0) return { why: `${folder} has no tests: no file whose name ends in _test.go.` };

  const packages = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'solution')
    .map(({ name }) => name);
  const withGo = packages.filter((name) => hasGo(join(dir, name)));
  if (withGo.length > 0) {
    return {
      why: `${folder} has packages in folders of its own (${withGo.join(', ')}). An exercise is one package; bring in one at a time, or move the files together.`,
    };
  }

  // Exercism keeps its example in .meta; others in a folder solution/, or have nothing but the solution.
  const meta = [...goFiles('.meta'), ...goFiles('solution')].filter(({ name }) => !name.endsWith('_test.go'));
  const example = meta.length > 0 ? meta : undefined;
  if (!example && code.length === 0) return { why: `${folder} has tests and no code to test.` };
  const solution = example ? named(example, code) : code;
  if ('why' in solution) return { why: `${folder}: ${solution.why}` };

  const read = (path: string) => (existsSync(join(dir, path)) ? readFileSync(join(dir, path), 'utf8') : undefined);
  const instructions = [read('.docs/introduction.md'), read('.docs/instructions.md')].filter(
    (text) => text !== undefined,
  );
  const task = instructions.length > 0 ? instructions.join('\n\n') : (read('README.md') ?? '');
  const config = metaConfig(read('.meta/config.json'));
  const modulePath = /^module\s+(\S+)/m.exec(read('go.mod') ?? '')?.[1];
  const heading = /^#\s+(.+)$/m.exec(read('README.md') ?? '')?.[1]?.trim();
  return {
    name: basename(dir),
    stub: example ? code : [],
    solution,
    tests,
    task,
    title: heading,
    modulePath,
    ...config,
  };
}

/** The example under the stub's names: one file takes the one name, several must have the same. */
function named(example: readonly SourceFile[], stub: readonly SourceFile[]): SourceFile[] | { why: string } {
  if (stub.length === 0)
    return example.map((file) => ({ ...file, name: file.name.replace(/^(example|exemplar)\.go$/, 'answer.go') }));
  const [only, ...more] = example;
  const [first, ...others] = stub;
  if (only && first && more.length === 0 && others.length === 0) return [{ name: first.name, text: only.text }];
  const names = (files: readonly SourceFile[]) => files.map(({ name }) => name).join(', ');
  if (names(example) === names(stub)) return [...example];
  // A file of the stub that the example leaves alone is part of the answer as it is.
  if (only && more.length === 0) {
    const open = stub.filter(({ text }) => (readGoFile(text)?.body ?? '').includes('panic(') || !/\bfunc\b/.test(text));
    if (open.length === 1) return stub.map((file) => (file === open[0] ? { name: file.name, text: only.text } : file));
  }
  return {
    why: `the example has the files ${names(example)}, the stub ${names(stub)}. They must be the same: give the example's files the names of the stub's.`,
  };
}

const hasGo = (dir: string): boolean =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).some((path) => path.endsWith('.go'));

/** Exercism's `.meta/config.json`. */
function metaConfig(text: string | undefined): Pick<ImportSource, 'summary' | 'source'> {
  try {
    const { blurb, source, source_url: url } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const hasSource = typeof url === 'string' && url.startsWith('https://');
    return {
      summary: typeof blurb === 'string' ? blurb : undefined,
      source: hasSource ? { title: typeof source === 'string' && source ? source : url, url } : undefined,
    };
  } catch {
    return { summary: undefined, source: undefined };
  }
}
