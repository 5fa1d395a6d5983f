/** Engines whose threads die, with the real toolchain otherwise. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltToolchain } from '../go/host/build-toolchain.ts';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import type { Thread } from '../go/toolchain/thread.ts';
import type { ThreadFactory } from '../go/toolchain/toolchain-engine.ts';
import type { SteadyEngine } from './engines.ts';
import { steadyEngine } from './engines.ts';

let built: BuiltToolchain;
const engines: SteadyEngine[] = [];
beforeAll(async () => {
  const toolchain = await ensureToolchain(() => undefined);
  if ('missing' in toolchain) throw new Error(toolchain.missing);
  built = toolchain;
});
afterAll(() => {
  for (const engine of engines) engine.close();
});

/** An engine of which so many threads of this kind die when they are first told to do something. */
function mortal(kind: 'builder' | 'runner', deaths: number): SteadyEngine {
  const threads = nodeThreads(built.dir);
  const start = (): Thread<never, never> => {
    const thread = threads[kind]() as Thread<never, never>;
    let failed: (why: string) => void = () => undefined;
    return {
      ...thread,
      failed: (handle) => {
        failed = handle;
        thread.failed(handle);
      },
      send: (message) => {
        if (deaths-- <= 0) return thread.send(message);
        thread.end();
        setImmediate(() => failed('crashed'));
      },
    };
  };
  const engine = steadyEngine({ ...threads, [kind]: start } as ThreadFactory, built.manifest.goVersion);
  engines.push(engine);
  return engine;
}

const hello = [{ name: 'prog.go', text: 'package main\n\nfunc main() { println("hello") }\n' }];

describe('SteadyEngine', () => {
  it.each(['builder', 'runner'] as const)('answers although its %s died', async (kind) => {
    expect(await mortal(kind, 1).run(hello)).toMatchObject({ kind: 'ran', status: 0, output: [{ text: 'hello\n' }] });
  });

  it('formats although its builder died', async () => {
    expect(await mortal('builder', 1).format(hello)).toMatchObject({ kind: 'formatted' });
  });

  it('says what is wrong when it dies again, and is well the next time', async () => {
    const engine = mortal('builder', 2);
    expect(await engine.run(hello)).toMatchObject({
      kind: 'unavailable',
      why: expect.stringContaining('crashed') as unknown,
    });
    expect(await engine.run(hello)).toMatchObject({ kind: 'ran', status: 0 });
  });
});
