/** The programs of the Go tree that fidelity is measured with, and which of them are left out, each for a reason. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../../go/engine.ts';

export interface Sample {
  readonly name: string;
  readonly kind: 'run' | 'errorcheck' | 'vet' | 'imports' | 'own';
  readonly program: Program;
  /** Why it is not compared. */
  readonly leftOut?: string | undefined;
}

/** What the rules below can't see: programs of $(go env GOROOT)/test that are left out. */
const table: Record<string, string> = {
  'finprofiled.go': 'takes a stack trace of each of a million allocations: more than the run limit of 5 s',
  'linkmain_run.go': 'runs the go command',
  'linkobj.go': 'runs the go command',
  'linkx_run.go': 'runs the go command',
  'method7.go': 'makes native vet itself panic',
  'nilptr.go': 'has an array of 256 MiB: more than the memory limit of 100 MiB',
  'nosplit.go': 'runs the go command',
  'recover4.go': 'unmaps pages of its own memory by system calls of a Unix',
  'winbatch.go': "reads a file of the Go tree, all.bat: there is no file system but the program's own",
};

/** Every *.go in `dir` that begins with `// run` or `// errorcheck`, with or without arguments. */
export async function goTestPrograms(dir: string): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const name of (await readdir(dir)).filter((file) => file.endsWith('.go')).sort()) {
    const text = await readFile(join(dir, name), 'utf8');
    const [, kind, args = ''] = /^\/\/ (run|errorcheck)\b[ \t]*(.*)/.exec(text) ?? [];
    if (kind !== 'run' && kind !== 'errorcheck') continue;
    if (/^\/\/ run\w/.test(text)) continue;
    const leftOut = table[name] ?? (args === '' ? reasonIn(text) : `needs arguments or flags: ${args}`);
    const main = kind === 'run' ? text : text.replace(/^package \w+/m, 'package main');
    samples.push({ name: `test/${name}`, kind, program: [{ name: 'prog.go', text: main }], leftOut });
  }
  return samples;
}

function reasonIn(text: string): string | undefined {
  const constraint = /^\/\/go:build (.*)$/m.exec(text.slice(0, text.search(/^package /m)))?.[1];
  if (constraint !== undefined) {
    if (!holds(constraint, ['linux', 'unix', 'amd64'])) return `is for another platform: ${constraint}`;
    if (!holds(constraint, ['js', 'wasm'])) return `is not for WebAssembly, by its own build constraint: ${constraint}`;
  }
  if (/^import "C"|^\t"C"/m.test(text)) return 'needs cgo';
  if (/\bos\.Args\b/.test(text)) return 'needs arguments';
  return undefined;
}

/** A //go:build expression, with these tags and the release's. */
export function holds(expression: string, tags: readonly string[]): boolean {
  const tokens = expression.match(/&&|\|\||[!()]|[\w.]+/g) ?? [];
  const known = [...tags, 'gc', 'faketime'];
  const primary = (): boolean => {
    const token = tokens.shift();
    if (token === '!') return !primary();
    if (token !== '(') return token !== undefined && (known.includes(token) || /^go1(\.\d+)?$/.test(token));
    const inner = either();
    tokens.shift(); // the closing parenthesis
    return inner;
  };
  const both = (): boolean => {
    let value = primary();
    while (tokens[0] === '&&') {
      tokens.shift();
      value = primary() && value;
    }
    return value;
  };
  const either = (): boolean => {
    let value = both();
    while (tokens[0] === '||') {
      tokens.shift();
      value = both() || value;
    }
    return value;
  };
  return either();
}

/** Vet's own test data: each folder as one program, which gets a main function where it has none. */
export async function vetPrograms(dir: string): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const folder of (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const names = (await readdir(join(dir, folder.name))).sort();
    const files = [];
    for (const name of names.filter((file) => file.endsWith('.go'))) {
      const text = await readFile(join(dir, folder.name, name), 'utf8');
      files.push({ name, text: text.replace(/^package \w+/m, 'package main') });
    }
    const leftOut = names.some((name) => name.endsWith('.s'))
      ? 'has assembly'
      : files.some(({ text }) => /^import "C"/m.test(text))
        ? 'needs cgo'
        : undefined;
    if (files.length === 0) continue;
    if (!files.some(({ text }) => /^func main\(\)/m.test(text))) {
      files.unshift({ name: 'prog.go', text: 'package main\n\nfunc main() {}\n' });
    }
    samples.push({ name: `vet/${folder.name}`, kind: 'vet', program: files, leftOut });
  }
  return samples;
}
