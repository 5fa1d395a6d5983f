/**
 * A look at Go's syntax: facts about the files of a program, and its mutants. The Go program in gosource/ does it; this
 * file builds that once, with the Go that content/go.mod pins, into the user's cache folder, and calls it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../go/engine.ts';
import { cacheDir } from '../go/host/build-toolchain.ts';
import { findGo, go } from '../go/host/go-command.ts';

/** Something at a line of a file. */
export interface Fact {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

export interface GoFacts {
  /** What the playground does not have, in words. */
  readonly outside: readonly Fact[];
  /** Waits of tests outside every synctest bubble: `time.Sleep`. */
  readonly sleeps: readonly Fact[];
  /** Messages that the author has written, with their verbs. */
  readonly messages: readonly string[];
}

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** In the code's own words; stays the same when lines move. */
  readonly change: string;
  /** The whole file, changed. */
  readonly text: string;
}

export interface GoSource {
  readonly facts: (programs: readonly Program[]) => readonly GoFacts[];
  readonly mutants: (program: Program) => readonly Mutant[];
}

const sourceDir = fileURLToPath(new URL('gosource', import.meta.url));
const moduleDir = fileURLToPath(new URL('../../content', import.meta.url));

/** Builds the program where that has not been done. Rejects with Go's own words when it can't be built. */
export async function goSource(): Promise<GoSource> {
  const files = readdirSync(sourceDir).filter((name) => name.endsWith('.go'));
  const install = await findGo(moduleDir);
  if ('missing' in install) throw new Error(install.missing);
  const hash = createHash('sha256').update(`${install.version} ${process.platform} ${process.arch}`);
  for (const name of files) hash.update(readFileSync(join(sourceDir, name)));
  const binary = join(
    cacheDir(),
    `gosource-${hash.digest('hex').slice(0, 12)}${process.platform === 'win32' ? '.exe' : ''}`,
  );
  if (!existsSync(binary)) {
    mkdirSync(dirname(binary), { recursive: true });
    const made = `${binary}.${process.pid}.tmp`;
    await go(moduleDir, ['build', '-trimpath', '-o', made, ...files.map((name) => join(sourceDir, name))]);
    renameSync(made, binary);
  }
  const ask = (want: 'facts' | 'mutants', programs: readonly Program[]): unknown[] => {
    const input = JSON.stringify(programs.map((program) => ({ Want: want, Files: program })));
    const { status, stdout, stderr, error } = spawnSync(binary, { input, maxBuffer: 1 << 30 });
    if (status !== 0) throw new Error(`looking at Go sources failed: ${error?.message ?? stderr.toString()}`);
    return JSON.parse(stdout.toString()) as unknown[];
  };
  return {
    facts: (programs) => ask('facts', programs) as GoFacts[],
    mutants: (program) => (ask('mutants', [program]) as Mutant[][])[0] ?? [],
  };
}
