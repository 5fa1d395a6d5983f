/** A Go program, compiled to WebAssembly, with what it imports. Run to its end by go-process.ts, again and again by kept-tool.ts. */
import type { VirtualClock } from './virtual-clock.ts';

/** The part of wasm_exec.js's Go class that is used here. */
export interface GoInstance {
  argv: string[];
  env: Record<string, string>;
  exit: (code: number) => void;
  exited: boolean;
  mem: DataView;
  importObject: { gojs: Record<string, (sp: number) => void> } & WebAssembly.Imports;
  _pendingEvent: unknown;
  _inst: WebAssembly.Instance;
  /** The JavaScript values that the program refers to, by number, and how often. */
  _values: unknown[];
  _goRefCounts: number[];
  _ids: Map<unknown, number>;
  _idPool: number[];
  run(instance: WebAssembly.Instance): Promise<void>;
  _resume(): void;
}

export interface GoExports extends WebAssembly.Exports {
  mem: WebAssembly.Memory;
  run(argc: number, argv: number): void;
  resume(): void;
}

/** `loadGo` of go-runtime.js. */
export type LoadGo = (surroundings: Record<string, unknown>) => new () => GoInstance;

/** Gives the program the virtual clock for its own. */
export function useClock(go: GoInstance, clock: () => VirtualClock): void {
  Object.assign(go.importObject.gojs, {
    'runtime.nanotime1': (sp: number) => go.mem.setBigInt64((sp >>> 0) + 8, clock().nowNs, true),
    'runtime.walltime': (sp: number) => {
      go.mem.setBigInt64((sp >>> 0) + 8, clock().nowNs / 1_000_000_000n, true);
      go.mem.setInt32((sp >>> 0) + 16, Number(clock().nowNs % 1_000_000_000n), true);
    },
    'runtime.scheduleTimeoutEvent': (sp: number) => {
      go.mem.setInt32((sp >>> 0) + 16, clock().schedule(go.mem.getBigInt64((sp >>> 0) + 8, true)), true);
    },
    'runtime.clearTimeoutEvent': (sp: number) => clock().cancel(go.mem.getInt32((sp >>> 0) + 8, true)),
  });
}

/**
 * An instance of the program. What traps in it goes to `onTrap`: an exception would be lost in the promise of go.run,
 * or in the call from Go that led back into Go. One after the exit only unwinds what is left of the stack.
 */
export function instantiate(module: WebAssembly.Module, go: GoInstance, onTrap: (trap: unknown) => void) {
  const guarded =
    <T extends unknown[]>(call: (...args: T) => void) =>
    (...args: T) => {
      try {
        call(...args);
      } catch (error) {
        if (!go.exited) onTrap(error);
      }
    };
  const { exports } = new WebAssembly.Instance(module, go.importObject) as { exports: GoExports };
  return Object.create(WebAssembly.Instance.prototype, {
    exports: { value: { ...exports, run: guarded(exports.run), resume: guarded(exports.resume) } },
  }) as { exports: GoExports };
}

/** Wakes a program that waits: for its next timer, or for good, which Go then reports as a deadlock. */
export function wake(go: GoInstance, clock: VirtualClock): void {
  if (!clock.jump()) go._pendingEvent = { id: 0 };
  go._resume();
}
