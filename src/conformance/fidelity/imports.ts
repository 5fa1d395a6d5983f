/** Imports that /fmt fixes, compared with goimports: on programs of the Go tree whose imports were taken away. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Sample } from './go-tree.ts';
import { goTestPrograms } from './go-tree.ts';

const run = promisify(execFile);

const xToolsVersion = 'v0.48.0';

/** What the public protocol takes; longer examples of the Go tree are left out. */
const sizeLimit = 64 << 10;
/** goimports asks a map in no order, so where two packages would do it answers now this, now that. */
const tries = 6;

/** An import that no program here uses, to be removed. */
const unused = 'import "encoding/ascii85"';

export interface ImportSample extends Sample {
  /** The file as goimports leaves it. */
  readonly fixed: string;
}

/** Programs and examples of the Go tree without their imports. `goimports` is the path of the command. */
export async function importSamples(root: string, goimports: string): Promise<readonly ImportSample[]> {
  const texts = new Map<string, string>();
  for (const { name, kind, program } of await goTestPrograms(join(root, 'test'))) {
    if (kind === 'run') texts.set(`imports/${name}`, program[0]?.text ?? '');
  }
  for (const name of await readdir(join(root, 'src'), { recursive: true })) {
    if (!/(^|\/)example\w*_test\.go$/.test(name) || /(^|\/)(testdata|vendor|internal|cmd)\//.test(name)) continue;
    texts.set(`imports/${name}`, await readFile(join(root, 'src', name), 'utf8'));
  }
  const stripped = [...texts]
    .filter(([, text]) => /^import /m.test(text) && text.length < sizeLimit)
    .map(([name, text]) => ({ name, text: withoutImports(text) }));
  const answers: string[][] = [];
  for (let i = 0; i < tries; i++) answers.push(await fixedBy(goimports, stripped));
  return stripped.map(({ name, text }, i) => ({
    name,
    kind: 'imports',
    program: [{ name: 'prog.go', text }],
    fixed: answers[0]?.[i] ?? '',
    leftOut: reason(text, new Set(answers.map((answer) => answer[i])).size),
  }));
}

function reason(text: string, answers: number): string | undefined {
  if (answers > 1) return 'goimports itself answers now this, now that: two packages have all that is used';
  if (/^\/\/go:build .*goexperiment\./m.test(text)) return 'is about packages that are there with an experiment only';
  return undefined;
}

function withoutImports(text: string): string {
  return text.replace(/^import (\([^]*?^\)|.*)$\n?/gm, '').replace(/^package \w+(.*)$/m, `package main$1\n\n${unused}`);
}

/** The command, installed into `dir`; or why it is not there. */
export async function installGoimports(dir: string): Promise<string | { missing: string }> {
  try {
    await run('go', ['install', `golang.org/x/tools/cmd/goimports@${xToolsVersion}`], {
      env: { ...process.env, GOBIN: dir },
    });
    return join(dir, 'goimports');
  } catch (error) {
    return {
      missing: `goimports was not compared: it could not be installed: ${(error as Error).message.trim().split('\n').at(-1) ?? ''}`,
    };
  }
}

/** What goimports makes of each text, each in a package of its own, where there is nothing but the standard library. */
async function fixedBy(goimports: string, files: readonly { text: string }[]): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'onramp-goimports-'));
  try {
    await writeFile(join(dir, 'go.mod'), 'module play\n');
    const paths = files.map((_, i) => join(dir, String(i), 'prog.go'));
    for (const [i, path] of paths.entries()) {
      await mkdir(dirname(path));
      await writeFile(path, files[i]?.text ?? '');
    }
    const env = { ...process.env, GOPATH: join(dir, 'gopath'), GOPROXY: 'off', GOFLAGS: '-mod=mod' };
    await run(goimports, ['-w', '.'], { cwd: dir, env });
    return await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
