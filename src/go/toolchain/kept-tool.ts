/**
 * A tool of the toolchain that is started once and used many times. Go's state on wasm lies in linear memory and eight
 * globals, so where the tool pauses (command/kept.go) both can be remembered, and put back for each request: what it
 * did before the pause is never done again, and no request sees anything of another.
 */
import type { GoInstance, LoadGo } from './go-instance.ts';
import { instantiate, useClock, wake } from './go-instance.ts';
import { exportedGlobals } from './exported-globals.ts';
import { MemoryFs } from './memory-fs.ts';
import { pageBytes } from './memory-limit.ts';
import { observeWith } from './observer.ts';
import { seededRandom, surroundings } from './sandbox.ts';
import { giveBackWhatWasRead } from './spent-buffer.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Everything a tool is, at a pause. */
export interface Paused {
  readonly memory: Uint8Array;
  /** Of the whole memory: Go's allocator believes that it has all of it, the zeros at the end too. */
  readonly sizeBytes: number;
  readonly globals: readonly unknown[];
  readonly values: readonly [values: unknown[], counts: number[], ids: Map<unknown, number>, pool: number[]];
  readonly clock: VirtualClock;
}

/** Memory that a request left behind is kept for the next one up to this; beyond it a new instance costs less. */
const spareBytes = 128 << 20;

const pausedFile = '/kept/paused';
const requestFile = '/kept/request';

export class KeptTool {
  #module: WebAssembly.Module;
  #go: GoInstance;
  #instance: ReturnType<typeof instantiate>;
  #files: MemoryFs;
  #clock = new VirtualClock();
  #random = seededRandom(1);
  #status = -1;
  #trap: unknown;
  #first: Paused;
  /** The pause at which it stands, where that is remembered. */
  #at: Paused | undefined;

  /** Starts the tool; it runs to its first pause. */
  constructor(
    loadGo: LoadGo,
    module: WebAssembly.Module,
    argv: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#module = module;
    this.#files = new MemoryFs(() => undefined);
    this.#files.makeFolder('/kept');
    const Go = loadGo(
      surroundings(
        standIn(() => this.#files),
        (bytes) => this.#random(bytes),
      ),
    );
    this.#go = new Go();
    this.#go.argv = [...argv];
    this.#go.env = { ...env };
    this.#go.exit = (code) => (this.#status = code);
    useClock(this.#go, () => this.#clock);
    observeWith(this.#go, undefined);
    giveBackWhatWasRead(this.#go);
    this.#instance = this.#instantiate();
    void this.#go.run(this.#instance as WebAssembly.Instance);
    if (this.#untilPause() !== 'paused') throw new Error(`${argv[0]} ended before it paused`);
    this.#first = this.remember();
  }

  /** What the tool is at the pause that it stands at now. */
  remember(): Paused {
    const { _values, _goRefCounts, _ids, _idPool } = this.#go;
    const { buffer } = this.#instance.exports.mem;
    this.#at = {
      memory: usedPart(buffer),
      sizeBytes: buffer.byteLength,
      globals: this.#globals().map((global) => global.value as unknown),
      values: [[..._values], [..._goRefCounts], new Map(_ids), [..._idPool]],
      clock: this.#clock.copy(),
    };
    return this.#at;
  }

  /** Puts the tool back to a pause, its first one if not told otherwise, wherever it is now. */
  goBack(paused: Paused = this.#first): void {
    if (this.#at === paused) return;
    const memory = this.#roomFor(paused.sizeBytes);
    memory.set(paused.memory);
    memory.fill(0, paused.memory.length);
    this.#globals().forEach((global, i) => (global.value = paused.globals[i]));
    const go = this.#go;
    const [values, counts, ids, pool] = paused.values;
    go._values = [...values];
    go._goRefCounts = [...counts];
    go._ids = new Map(ids);
    go._idPool = [...pool];
    go._inst = this.#instance as WebAssembly.Instance;
    go._pendingEvent = null;
    go.mem = new DataView(memory.buffer);
    go.exited = false;
    this.#clock = paused.clock.copy();
    this.#random = seededRandom(1);
    this.#at = paused;
  }

  /**
   * Goes on from a pause with a request, on these files, to the next pause or to the tool's end, whose exit status is
   * given. Throws what the engine throws when it gives up on the tool.
   */
  request(words: readonly string[], fs: MemoryFs): 'paused' | number {
    if (this.#go.exited) throw new Error('the tool has ended: goBack comes before the next request');
    this.#at = undefined;
    this.#files = fs;
    fs.put(requestFile, new TextEncoder().encode(words.join('\0')));
    wake(this.#go, this.#clock);
    return this.#untilPause();
  }

  #untilPause(): 'paused' | number {
    while (!this.#go.exited && this.#trap === undefined) {
      if (this.#files.get(pausedFile)) {
        this.#files.unlink(pausedFile, () => undefined);
        return 'paused';
      }
      wake(this.#go, this.#clock);
    }
    const trap = this.#trap;
    this.#trap = undefined;
    if (trap !== undefined) throw trap;
    return this.#status;
  }

  #instantiate() {
    return instantiate(this.#module, this.#go, (error) => (this.#trap ??= error));
  }

  /** All of the instance's memory, at least so many bytes. */
  #roomFor(bytes: number): Uint8Array {
    const { mem } = this.#instance.exports;
    if (mem.buffer.byteLength > bytes + spareBytes) {
      this.#instance = this.#instantiate();
      return this.#roomFor(bytes);
    }
    const missing = bytes - mem.buffer.byteLength;
    if (missing > 0) mem.grow(missing / pageBytes);
    return new Uint8Array(mem.buffer);
  }

  #globals(): WebAssembly.Global[] {
    return exportedGlobals.map((name) => this.#instance.exports[name] as WebAssembly.Global);
  }
}

/** A copy of the memory without the pages at its end that were never written. */
function usedPart(memory: ArrayBuffer): Uint8Array {
  const words = new BigUint64Array(memory);
  let used = words.length;
  while (used > 0 && words[used - 1] === 0n) used--;
  const pages = Math.ceil((used * 8) / pageBytes);
  return new Uint8Array(memory.slice(0, pages * pageBytes));
}

/** A file system that passes every call on to the files of the moment: a tool keeps a reference to what it finds first. */
function standIn(files: () => MemoryFs) {
  const calls = Object.entries(files()).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (...args: unknown[]) => (files()[name as keyof MemoryFs] as (...args: unknown[]) => unknown)(...args)
      : value,
  ]);
  return Object.defineProperty(Object.fromEntries(calls), 'cwd', { get: () => files().cwd }) as Pick<
    MemoryFs,
    'cwd' | 'chdir' | 'resolve'
  >;
}
