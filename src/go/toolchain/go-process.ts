/** Runs one Go program, compiled to WebAssembly, to its end, in this thread and without giving way. */
import type { MemoryFs } from './memory-fs.ts';
import { seededRandom, surroundings } from './sandbox.ts';
import { giveBackWhatWasRead } from './spent-buffer.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** The part of wasm_exec.js's Go class that is used here. */
interface GoInstance {
  argv: string[];
  env: Record<string, string>;
  exit: (code: number) => void;
  exited: boolean;
  mem: DataView;
  importObject: { gojs: Record<string, (sp: number) => void> } & WebAssembly.Imports;
  _pendingEvent: unknown;
  _values: unknown[];
  run(instance: WebAssembly.Instance): Promise<void>;
  _resume(): void;
}

interface GoExports extends WebAssembly.Exports {
  run(argc: number, argv: number): void;
  resume(): void;
}

/** `loadGo` of go-runtime.js. */
export type LoadGo = (surroundings: Record<string, unknown>) => new () => GoInstance;

export interface GoProcess {
  readonly module: WebAssembly.Module;
  readonly argv: readonly string[];
  readonly env?: Record<string, string>;
  readonly fs: MemoryFs;
  readonly clock: VirtualClock;
  /** Seeds what the program sees as randomness: map order, select, math/rand. */
  readonly seed?: number;
}

/**
 * Gives the exit status. A program in which every goroutine waits for good is told so, and reports the deadlock itself.
 * Throws WebAssembly.RuntimeError or RangeError when the engine gives up on it (a trap, its own stack).
 */
export function runGo(loadGo: LoadGo, { module, argv, env = {}, fs, clock, seed = 1 }: GoProcess): number {
  const Go = loadGo(surroundings(fs, seededRandom(seed)));
  const go = new Go();
  let status = -1;
  go.argv = [...argv];
  go.env = env;
  go.exit = (code) => {
    status = code;
  };
  giveBackWhatWasRead(go);
  Object.assign(go.importObject.gojs, {
    'runtime.nanotime1': (sp: number) => go.mem.setBigInt64((sp >>> 0) + 8, clock.nowNs, true),
    'runtime.walltime': (sp: number) => {
      go.mem.setBigInt64((sp >>> 0) + 8, clock.nowNs / 1_000_000_000n, true);
      go.mem.setInt32((sp >>> 0) + 16, Number(clock.nowNs % 1_000_000_000n), true);
    },
    'runtime.scheduleTimeoutEvent': (sp: number) => {
      go.mem.setInt32((sp >>> 0) + 16, clock.schedule(go.mem.getBigInt64((sp >>> 0) + 8, true)), true);
    },
    'runtime.clearTimeoutEvent': (sp: number) => clock.cancel(go.mem.getInt32((sp >>> 0) + 8, true)),
  });
  // An exception must not be lost in the promise of go.run. One after the exit only unwinds what is left of the stack.
  let trap: unknown;
  const guarded =
    <T extends unknown[]>(call: (...args: T) => void) =>
    (...args: T) => {
      try {
        call(...args);
      } catch (error) {
        if (!go.exited) trap ??= error;
      }
    };
  const { exports } = new WebAssembly.Instance(module, go.importObject) as { exports: GoExports };
  const instance = Object.create(WebAssembly.Instance.prototype, {
    exports: { value: { ...exports, run: guarded(exports.run), resume: guarded(exports.resume) } },
  }) as WebAssembly.Instance;
  void go.run(instance);
  while (!go.exited && trap === undefined) {
    if (!clock.jump()) go._pendingEvent = { id: 0 }; // nothing will ever happen: Go then reports the deadlock
    go._resume();
  }
  if (trap !== undefined) throw trap;
  return status;
}
