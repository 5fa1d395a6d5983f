import { describe, expect, it } from 'vitest';
import type { Engine } from '../go/engine.ts';
import { unavailableEngine } from '../go/unavailable-engine.ts';
import { Busy, EnginePool } from './engine-pool.ts';

/** A task that ends when it is told to. */
function task() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const engines: Engine[] = [];
  const run = async (engine: Engine) => {
    engines.push(engine);
    await ended;
    return 'done';
  };
  return { run, end, engines };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('use', () => {
  it('gives each task an engine of its own, and waits when there is none', async () => {
    const engines = [unavailableEngine('a'), unavailableEngine('b')];
    const pool = new EnginePool(engines, 10);
    const [first, second, third] = [task(), task(), task()];
    const runs = [first, second, third].map(({ run }) => pool.use(run));
    await turns();
    expect(new Set([...first.engines, ...second.engines])).toEqual(new Set(engines));
    expect(third.engines).toEqual([]);
    first.end();
    await runs[0];
    await turns();
    expect(third.engines).toEqual(first.engines);
    second.end();
    third.end();
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done']);
  });

  it('serves who waits in the order in which they came', async () => {
    const pool = new EnginePool([unavailableEngine('')], 10);
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map((n) => pool.use(async () => void order.push(n))));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('refuses as busy when too many wait, and recovers', async () => {
    const pool = new EnginePool([unavailableEngine('')], 1);
    const [first, second] = [task(), task()];
    const runs = [pool.use(first.run), pool.use(second.run)];
    await expect(pool.use(task().run)).rejects.toBeInstanceOf(Busy);
    first.end();
    second.end();
    await Promise.all(runs);
    expect(await pool.use(async () => 'again')).toBe('again');
  });

  it('takes the engine back from a task that fails', async () => {
    const pool = new EnginePool([unavailableEngine('')], 0);
    await expect(pool.use(() => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    expect(await pool.use(async () => 'again')).toBe('again');
  });
});
