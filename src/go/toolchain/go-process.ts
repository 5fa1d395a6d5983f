/** Runs one Go program, compiled to WebAssembly, to its end, in this thread and without giving way. */
import type { LoadGo } from './go-instance.ts';
import { instantiate, useClock, wake } from './go-instance.ts';
import type { MemoryFs } from './memory-fs.ts';
import type { Observer } from './observer.ts';
import { observeWith } from './observer.ts';
import { seededRandom, surroundings } from './sandbox.ts';
import { giveBackWhatWasRead } from './spent-buffer.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface GoProcess {
  readonly module: WebAssembly.Module;
  readonly argv: readonly string[];
  readonly env?: Record<string, string>;
  readonly fs: MemoryFs;
  readonly clock: VirtualClock;
  /** Seeds what the program sees as randomness: map order, select, math/rand. */
  readonly seed?: number;
  /** Is told what the program's goroutines do. */
  readonly observer?: Observer | undefined;
}

/**
 * Gives the exit status. A program in which every goroutine waits for good is told so, and reports the deadlock itself.
 * Throws WebAssembly.RuntimeError or RangeError when the engine gives up on it (a trap, its own stack).
 */
export function runGo(loadGo: LoadGo, { module, argv, env = {}, fs, clock, seed = 1, observer }: GoProcess): number {
  const Go = loadGo(surroundings(fs, seededRandom(seed)));
  const go = new Go();
  let status = -1;
  go.argv = [...argv];
  go.env = env;
  go.exit = (code) => {
    status = code;
  };
  useClock(go, () => clock);
  observeWith(go, observer);
  giveBackWhatWasRead(go);
  let trap: unknown;
  void go.run(instantiate(module, go, (error) => (trap ??= error)));
  while (!go.exited && trap === undefined) wake(go, clock);
  if (trap !== undefined) throw trap;
  return status;
}
