import { describe, expect, it } from 'vitest';
import type { Engine } from '../go/engine.ts';
import { unavailableEngine } from '../go/unavailable-engine.ts';
import type { PoolLimits } from './engine-pool.ts';
import { Busy, EnginePool } from './engine-pool.ts';

/** A task that ends when it is told to. */
function task(answer = 'done') {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const end = () => resolve(undefined);
  const seen: { engine: Engine; signal: AbortSignal }[] = [];
  const run = async (engine: Engine, signal: AbortSignal) => {
    seen.push({ engine, signal });
    await promise;
    return answer;
  };
  return { run, end, seen };
}

const engine = () => unavailableEngine('');
const pool = (engines: readonly Engine[] = [engine()], limits: Partial<PoolLimits> = {}) =>
  new EnginePool(engines, { maxWaiting: 10, maxAsking: 1000, maxWaitMs: 60_000, ...limits });
const by = (client: string, key?: string, signal = new AbortController().signal) => ({
  client,
  signal,
  ...(key !== undefined && { key }),
});
const turns = () => new Promise((resolve) => setImmediate(resolve));
const busy = async (use: Promise<unknown>) => {
  const error = await use.catch((why: unknown) => why);
  if (!(error instanceof Busy)) throw new Error(`not Busy: ${String(error)}`);
  return error;
};

describe('an engine', () => {
  it('runs one task at a time; who finds none waits', async () => {
    const engines = [engine(), engine()];
    const on = pool(engines);
    const [first, second, third] = [task(), task(), task()];
    const runs = [first, second, third].map(({ run }) => on.use(by('a'), run));
    await turns();
    expect(new Set([...first.seen, ...second.seen].map((seen) => seen.engine))).toEqual(new Set(engines));
    expect(third.seen).toEqual([]);
    first.end();
    await runs[0];
    await turns();
    expect(third.seen[0]?.engine).toBe(first.seen[0]?.engine);
    second.end();
    third.end();
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done']);
  });

  it('is taken back from a task that fails', async () => {
    const on = pool();
    await expect(on.use(by('a'), () => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    expect(await on.use(by('a'), async () => 'again')).toBe('again');
  });

  it('is not used again before it has put down what was given up', async () => {
    const { promise, resolve: putDown } = Promise.withResolvers<undefined>();
    const idle = (): Promise<void> => promise;
    const on = pool([{ ...engine(), idle } as Engine]);
    const leaves = new AbortController();
    const given = on.use(
      by('a', undefined, leaves.signal),
      (_engine, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped'))),
    );
    await turns();
    leaves.abort();
    await expect(given).rejects.toThrow();
    const next = task();
    const after = on.use(by('b'), next.run);
    await turns();
    expect(next.seen).toEqual([]);
    putDown(undefined);
    next.end();
    expect(await after).toBe('done');
  });
});

describe('turns', () => {
  it('go round the clients, so that fifty of one delay nobody’s first', async () => {
    const on = pool([engine()], { maxWaiting: 100 });
    const order: string[] = [];
    const runs = Array.from({ length: 50 }, (_, i) => on.use(by('greedy'), async () => void order.push(`g${i}`)));
    runs.push(on.use(by('other'), async () => void order.push('first')));
    await Promise.all(runs);
    expect(order.indexOf('first')).toBeLessThan(3);
    expect(order.filter((name) => name !== 'first')).toEqual(Array.from({ length: 50 }, (_, i) => `g${i}`));
  });
});

describe('identical requests in flight', () => {
  it('are answered by one run', async () => {
    const on = pool();
    const [first, second] = [task('one'), task('two')];
    const runs = [on.use(by('a', 'k'), first.run), on.use(by('b', 'k'), second.run), on.use(by('a', 'k'), second.run)];
    first.end();
    expect(await Promise.all(runs)).toEqual(['one', 'one', 'one']);
    expect([first.seen.length, second.seen.length]).toEqual([1, 0]);
    expect(await on.use(by('a', 'k'), async () => 'anew')).toBe('anew');
  });

  it('are answered at the turn of whoever comes first', async () => {
    const on = pool();
    const order: string[] = [];
    const does = (name: string) => async () => void order.push(name);
    const blocking = task();
    const runs = [on.use(by('z'), blocking.run)];
    for (const name of ['1', '2', 'shared']) runs.push(on.use(by('a', name), does(name)) as never);
    runs.push(on.use(by('b', 'shared'), does('not this')) as never);
    blocking.end();
    await Promise.all(runs);
    expect(order).toEqual(['1', 'shared', '2']);
  });

  it('fail together, and are tried anew', async () => {
    const on = pool();
    const fails = () => Promise.reject(new Error('boom'));
    const runs = await Promise.allSettled([on.use(by('a', 'k'), fails), on.use(by('b', 'k'), fails)]);
    expect(runs.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await on.use(by('a', 'k'), async () => 'well')).toBe('well');
  });

  it('go on until the last who waits has left', async () => {
    const on = pool();
    const shared = task();
    const [one, two] = [new AbortController(), new AbortController()];
    const runs = [on.use(by('a', 'k', one.signal), shared.run), on.use(by('b', 'k', two.signal), shared.run)];
    await turns();
    one.abort();
    await expect(runs[0]).rejects.toThrow();
    expect(shared.seen[0]?.signal.aborted).toBe(false);
    two.abort();
    await expect(runs[1]).rejects.toThrow();
    expect(shared.seen[0]?.signal.aborted).toBe(true);
    const fresh = on.use(by('c', 'k'), async () => 'not the one given up');
    shared.end();
    expect(await fresh).toBe('not the one given up');
  });
});

describe('a client that goes away', () => {
  it('gives up its place, and its task never starts', async () => {
    const on = pool();
    const [first, gone, last] = [task(), task(), task()];
    const leaves = new AbortController();
    const runs = [on.use(by('a'), first.run), on.use(by('b', 'k', leaves.signal), gone.run), on.use(by('c'), last.run)];
    await turns();
    leaves.abort(new Error('gone'));
    await expect(runs[1]).rejects.toThrow('gone');
    first.end();
    last.end();
    await Promise.all([runs[0], runs[2]]);
    expect(gone.seen).toEqual([]);
  });

  it('before it asked gets nothing', async () => {
    const asked = task();
    await expect(pool().use(by('a', 'k', AbortSignal.abort(new Error('gone'))), asked.run)).rejects.toThrow('gone');
    expect(asked.seen).toEqual([]);
  });
});

describe('a full queue', () => {
  /** One runs, and these wait. */
  async function filled(clients: readonly string[], limits: Partial<PoolLimits>) {
    const on = pool([engine()], limits);
    const tasks = ['runs', ...clients].map(() => task());
    const runs = ['runs', ...clients].map((client, i) => on.use(by(client), (tasks[i] as (typeof tasks)[number]).run));
    for (const run of runs) run.catch(() => undefined);
    await turns();
    return { on, runs, end: () => tasks.forEach((each) => each.end()) };
  }

  it('refuses a client that has one waiting, and one that has none', async () => {
    const { on, runs, end } = await filled(['a', 'b'], { maxWaiting: 2 });
    expect((await busy(on.use(by('a'), task().run))).reason).toBe('client');
    const refused = await busy(on.use(by('c'), task().run));
    expect(refused.reason).toBe('all');
    expect(refused.retryAfterSeconds).toBeGreaterThanOrEqual(1);
    end();
    await Promise.all(runs);
    expect(await on.use(by('c'), async () => 'again')).toBe('again');
  });

  it('makes room for a newcomer by the last of the longest line', async () => {
    const { on, runs, end } = await filled(['greedy', 'greedy', 'greedy'], { maxWaiting: 3 });
    const newcomer = on.use(by('new'), async () => 'served');
    expect((await busy(runs[3] as Promise<string>)).reason).toBe('client');
    end();
    expect(await Promise.all([runs[1], runs[2], newcomer])).toEqual(['done', 'done', 'served']);
  });

  it('does not take who would wait too long, and tells a greedy client from a full house', async () => {
    const greedy = await filled(
      Array.from({ length: 30 }, () => 'greedy'),
      { maxWaiting: 100, maxWaitMs: 3000 },
    );
    const refused = await Promise.all(greedy.runs.slice(15).map(busy));
    expect(refused.map(({ reason }) => reason)).toContain('client');
    const newcomer = greedy.on.use(by('new'), async () => 'served');
    greedy.end();
    expect(await newcomer).toBe('served');

    const many = await filled(
      Array.from({ length: 9 }, (_, i) => `c${i}`),
      { maxWaiting: 100, maxWaitMs: 2900 },
    );
    const last = await busy(many.on.use(by('c9'), task().run));
    expect(last.reason).toBe('all');
    many.end();
    await Promise.all(many.runs);
  });

  it('spreads when those come back whom it has no room for', async () => {
    const { on, end } = await filled(
      Array.from({ length: 19 }, (_, i) => `c${i}`),
      { maxWaiting: 100, maxWaitMs: 5900 },
    );
    const times = [];
    for (let i = 0; i < 120; i++) times.push((await busy(on.use(by(`late${i}`), task().run))).retryAfterSeconds);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBeGreaterThan(5);
    expect(Math.max(...times)).toBe(30);
    end();
  });

  it('bounds those, too, who wait for the same answer', async () => {
    const on = pool([engine()], { maxAsking: 3 });
    const shared = task();
    const runs = [1, 2, 3].map(() => on.use(by('a', 'k'), shared.run));
    expect((await busy(on.use(by('b', 'k'), shared.run))).reason).toBe('all');
    shared.end();
    await Promise.all(runs);
    expect(await on.use(by('b', 'k'), async () => 'again')).toBe('again');
  });

  it('tells who has waited too long to come back', async () => {
    const { on, end } = await filled([], { maxWaitMs: 400 });
    const waits = task();
    expect((await busy(on.use(by('a'), waits.run))).retryAfterSeconds).toBeGreaterThanOrEqual(1);
    end();
    await turns();
    expect(waits.seen).toEqual([]);
  });
});

describe('stop', () => {
  it('refuses who waits and who comes, and settles when what runs has ended', async () => {
    const on = pool();
    const running = task();
    const runs = [on.use(by('a'), running.run), on.use(by('b'), task().run)];
    await turns();
    let stopped = false;
    const stop = on.stop().then(() => (stopped = true));
    expect((await busy(runs[1] as Promise<string>)).reason).toBe('stopping');
    expect((await busy(on.use(by('c'), task().run))).reason).toBe('stopping');
    await turns();
    expect(stopped).toBe(false);
    running.end();
    expect(await runs[0]).toBe('done');
    await stop;
  });

  it('settles at once where nothing runs', async () => {
    await pool().stop();
  });
});
