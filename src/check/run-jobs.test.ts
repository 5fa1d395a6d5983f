import { describe, expect, it } from 'vitest';
import type { Outcome } from '../go/engine.ts';
import { contentWith, printing, tableEngine } from './content-fixture.ts';
import type { Job } from './job.ts';
import { diskCache, forgetful } from './job-cache.ts';
import { enginesAtOnce, engineBytes } from './parallelism.ts';
import { progressLine } from './progress-line.ts';
import { runJobs } from './run-jobs.ts';
import { chosen } from './selection.ts';

const timeLimit: Outcome = { kind: 'limit', limit: 'run-time', message: 'busy', output: [] };
const job = (part: string, text = part): Job<string> => ({
  folder: 'f',
  part,
  inputs: text,
  run: async ({ plain }) => {
    const outcome = await plain.run([{ name: 'prog.go', text }], { vet: true });
    return outcome.kind === 'ran' && outcome.status !== 0 ? 'failed' : outcome.kind;
  },
});

/** Runs jobs with engines that answer from `answers`, each list in turn; the last answer stays. */
async function run(jobs: readonly Job<string>[], answers: readonly Outcome[] = [printing('')], dir = contentWith({})) {
  const asked: string[] = [];
  const left = [...answers];
  const { results, ...counts } = await runJobs(jobs, {
    newEngines: (patience) => ({
      plain: tableEngine(() => {
        asked.push(patience);
        return (left.length > 1 ? left.shift() : left[0]) ?? printing('');
      }),
      shuffled: [],
      close: () => undefined,
    }),
    workers: 2,
    cache: diskCache(dir, 'v1'),
    keeps: (result) => result === 'ran',
    isFine: (result) => result === 'ran',
  });
  return { results, asked, ...counts };
}

describe('runJobs', () => {
  it('gives the results in the order of the jobs', async () => {
    expect((await run([job('a'), job('b'), job('c')])).results).toEqual(['ran', 'ran', 'ran']);
  });

  it('does not do again what has not changed', async () => {
    const dir = contentWith({});
    await run([job('a'), job('b')], undefined, dir);
    const { asked, fromCache } = await run([job('a'), job('b', 'changed')], undefined, dir);
    expect(asked).toHaveLength(1);
    expect(fromCache).toBe(1);
  });

  it('does again what was not as it should be', async () => {
    const dir = contentWith({});
    await run([job('a')], [{ kind: 'build-failed', text: '', findings: [] }], dir);
    expect((await run([job('a')], undefined, dir)).asked).toHaveLength(1);
  });

  const outOfMemory = 'fatal error: RangeError: WebAssembly.Memory(): could not allocate memory\n';
  it.each([
    ['had no time', timeLimit],
    ['was not there', { kind: 'unavailable', why: 'gone' }],
    ['had no memory', printing('', { status: 2, output: [{ stream: 'stderr', text: outOfMemory, delayNs: 0 }] })],
  ] as const)('repeats once, alone and with patience, what failed because the engine %s', async (_, outcome) => {
    const { asked, repeated, results } = await run([job('a')], [outcome, printing('')]);
    expect(asked).toEqual(['usual', 'patient']);
    expect(repeated).toBe(1);
    expect(results).toEqual(['ran']);
  });

  it('does not repeat what failed by itself', async () => {
    const { asked, results } = await run([job('a')], [printing('', { status: 1 })]);
    expect(asked).toEqual(['usual']);
    expect(results).toEqual(['failed']);
  });

  it('believes the second word, and keeps nothing that the machine may be to blame for', async () => {
    const dir = contentWith({});
    const { asked, results } = await run([job('a')], [timeLimit], dir);
    expect(asked).toEqual(['usual', 'patient']);
    expect(results).toEqual(['limit']);
    expect((await run([job('a')], undefined, dir)).asked).toHaveLength(1);
  });
});

describe('the cache', () => {
  it('forgets when the checker is another one, or when asked to', () => {
    const dir = contentWith({});
    diskCache(dir, 'v1').put('x', []);
    expect(diskCache(dir, 'v1').get('x')).toEqual({ result: [] });
    expect(diskCache(dir, 'v2').get('x')).toBeUndefined();
    expect(forgetful(diskCache(dir, 'v1')).get('x')).toBeUndefined();
  });
});

describe('enginesAtOnce', () => {
  it('takes the cores, as far as memory goes, and always one', () => {
    expect(enginesAtOnce(8, 100 * engineBytes)).toBe(8);
    expect(enginesAtOnce(8, 6 * engineBytes)).toBe(3);
    expect(enginesAtOnce(8, engineBytes)).toBe(1);
  });
});

describe('chosen', () => {
  it('takes what lies below a path, and what a path lies in', () => {
    const is = chosen(['lessons/m', 'exercises/e/wrong']);
    expect(['lessons/m/l', 'exercises/e', 'exercises/other', 'lessons/mx'].map(is)).toEqual([true, true, false, false]);
    expect(chosen([])('anything')).toBe(true);
  });
});

describe('progressLine', () => {
  const shown = (isTTY: boolean) => {
    const written: string[] = [];
    const line = progressLine({ isTTY, columns: 10, write: (text) => written.push(text) });
    line.show('1 of 2: exercises/e');
    line.clear();
    return written;
  };

  it('stays on one row of a terminal, and keeps silent elsewhere', () => {
    expect(shown(true)).toEqual(['\r\u001b[K1 of 2: e', '\r\u001b[K']);
    expect(shown(false)).toEqual([]);
  });
});
