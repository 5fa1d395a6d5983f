/**
 * The race detector over all solutions, in native Go: WebAssembly has none. One `go test -race` for all that have
 * changed. Needs a C compiler; without one the summary says that it was left out.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFolder } from '../content/programs.ts';
import { contentDir } from '../content/roots.ts';
import type { Content } from './content.ts';
import type { JobCache } from './job-cache.ts';
import type { Problem } from './problem.ts';

const run = promisify(execFile);

export interface Races {
  readonly problems: readonly Problem[];
  /** For the summary: how many solutions were looked at, or why none was. */
  readonly said: string;
}

interface Raced {
  readonly slug: string;
  readonly inputs: unknown;
  readonly files: readonly { readonly name: string; readonly text: string; readonly part: string }[];
}

export async function checkRaces({ entries, roots }: Content, cache: JobCache): Promise<Races> {
  const all = entries.flatMap(({ kind, slug, folder, root: { dir } }): Raced[] => {
    const parts = ['solution', 'tests', 'implementations/right'];
    const files = parts.flatMap((part) => readFolder(`${folder}/${part}`, dir).map((file) => ({ ...file, part })));
    return kind.folder === 'exercises' && files.length > 0 ? [{ slug, files, inputs: ['race', files] }] : [];
  });
  const changed = all.filter(({ inputs }) => !cache.get(inputs));
  if (changed.length === 0)
    return {
      problems: [],
      said: `the race detector found nothing in ${all.length} solution${all.length === 1 ? '' : 's'}`,
    };
  const work = mkdtempSync(join(tmpdir(), 'onramp-races-'));
  try {
    copyFileSync(join(roots[0]?.dir ?? contentDir, 'go.mod'), join(work, 'go.mod'));
    for (const { slug, files } of changed) {
      mkdirSync(join(work, slug));
      for (const { name, text } of files) writeFileSync(join(work, slug, name), text);
    }
    return judge(changed, all.length, await goTest(work), cache);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What `go test -json` prints, whatever its exit status. */
async function goTest(work: string): Promise<{ readonly out: string; readonly error: string }> {
  // Four processors and two rounds, so that goroutines really run side by side.
  const args = ['test', '-race', '-json', '-vet=off', '-cpu=4', '-count=2', '-timeout=300s', './...'];
  const env = { ...process.env, CGO_ENABLED: '1', GOFLAGS: '', GOWORK: 'off', GORACE: 'atexit_sleep_ms=0' };
  try {
    const { stdout, stderr } = await run('go', args, { cwd: work, env, maxBuffer: 256 << 20 });
    return { out: stdout, error: stderr };
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return { out: stdout, error: stderr || (stdout ? '' : message) };
  }
}

interface TestEvent {
  readonly Action?: string;
  readonly ImportPath?: string;
  readonly Package?: string;
  readonly Test?: string;
  readonly Output?: string;
}

export function judge(
  changed: readonly Raced[],
  all: number,
  { out, error }: { readonly out: string; readonly error: string },
  cache: JobCache,
): Races {
  const output = new Map<string, string>();
  const passed = new Set<string>();
  let build = error;
  for (const row of out.split('\n').filter((row) => row.startsWith('{'))) {
    const event = JSON.parse(row) as TestEvent;
    const slug = event.Package?.split('/').at(-1) ?? '';
    if (event.Action === 'output') output.set(slug, (output.get(slug) ?? '') + (event.Output ?? ''));
    if (event.Action === 'build-output') build += event.Output ?? '';
    if (event.Action === 'pass' && event.Test === undefined) passed.add(slug);
  }
  if (/C compiler|requires cgo|-race is not supported|gcc|clang/.test(build) && passed.size === 0) {
    const why = /not supported/.test(build) ? 'Go has none for this machine' : 'it needs a C compiler (gcc or clang)';
    return { problems: [], said: `the race detector was left out: ${why}` };
  }
  const problems: Problem[] = [];
  const unclear: string[] = [];
  for (const { slug, inputs, files } of changed) {
    const text = output.get(slug) ?? '';
    const race = text.indexOf('WARNING: DATA RACE');
    if (race >= 0) problems.push(raceProblem(slug, text.slice(race), files));
    else if (passed.has(slug)) cache.put(inputs, 'passed');
    else unclear.push(slug);
  }
  const failed =
    unclear.length > 0 ? `; native Go did not pass ${unclear.join(', ')}, so it saw a part of that only` : '';
  const found = problems.length > 0 ? `${problems.length} data race${problems.length === 1 ? '' : 's'}` : 'nothing';
  return { problems, said: `the race detector found ${found} in ${all} solution${all === 1 ? '' : 's'}${failed}` };
}

/** A report has a paragraph for each of the two accesses, each with its stack, innermost call first. */
function raceProblem(slug: string, report: string, files: Raced['files']): Problem {
  const [first, second] = report
    .split(/\n\s*\n/)
    .slice(0, 2)
    .map((access) =>
      [...access.matchAll(/\/([^/\s]+\.go):(\d+)/g)]
        .map(([, name = '', line]) => ({
          name,
          line: Number(line),
          part: files.find((file) => file.name === name)?.part,
        }))
        .find(({ part }) => part !== undefined),
    );
  const at = first ?? second;
  const where = `content/exercises/${slug}/`;
  const others =
    !first || !second || (first.name === second.name && first.line === second.line)
      ? 'two goroutines are in this line at the same time'
      : `it and line ${second.line} of ${second.name} are reached at the same time`;
  return {
    file: at ? `${where}${at.part}/${at.name}` : `${where}solution`,
    line: at?.line ?? 1,
    what: `the race detector sees a data race: ${others}`,
    fix: 'let a channel, a mutex or an atomic order the two',
  };
}
