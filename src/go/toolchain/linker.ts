/**
 * The linker, kept with the standard library loaded: first what nearly every program needs (`base`), then, for programs
 * that need more, the rest. Packages are loaded in an order that depends on the program alone, so a program is linked to
 * the same bytes whatever was linked before.
 */
import type { LoadGo } from './go-instance.ts';
import type { Paused } from './kept-tool.ts';
import { KeptTool } from './kept-tool.ts';
import type { MemoryFs } from './memory-fs.ts';

export const linkedFile = '/out/prog.wasm';
export const mainFile = '/out/main.a';
const configFile = '/out/link.cfg';

/** The states that are kept may take so much, the last one whatever it takes; `base` takes 40 MiB, with net/http 90. */
const keptBytes = 150 << 20;
/** Loading less than this takes less time than copying the state does. */
const worthKeepingBytes = 2 << 20;

export type Objects = readonly (readonly [name: string, bytes: Uint8Array])[];

export class Linker {
  #tool: KeptTool;
  #base: readonly string[];
  /** What was loaded at each state; the least recently used one first. */
  #states = new Map<string, Paused>();

  constructor(
    loadGo: LoadGo,
    module: WebAssembly.Module,
    env: Readonly<Record<string, string>>,
    base: readonly string[],
  ) {
    const flags = ['-o', linkedFile, '-importcfg', configFile, '-buildmode=exe', '-s', '-w'];
    this.#tool = new KeptTool(loadGo, module, ['link', ...flags, mainFile], env);
    this.#base = base;
  }

  /**
   * Links the main package with these standard packages, which are all that it needs of them, and with the program's
   * own, of which the archives' paths are given.
   */
  link(fs: MemoryFs, objects: Objects, own: ReadonlyMap<string, string>): number | 'paused' {
    const config = [];
    for (const [name, bytes] of objects) {
      fs.put(`/std/${name}.o`, bytes);
      config.push(`packagefile ${name}=/std/${name}.o`);
    }
    for (const [name, path] of own) config.push(`packagefile ${name}=${path}`);
    fs.put(configFile, new TextEncoder().encode(config.join('\n')));
    this.#load(fs, objects);
    return this.#tool.request([], fs);
  }

  /** Goes back to the state that the last program was linked from: the next is often like it. */
  rest(): void {
    this.#tool.goBack([...this.#states.values()].at(-1));
  }

  /** Goes back to a state, if it is kept. */
  #back(key: string): boolean {
    const state = this.#states.get(key);
    if (!state) return false;
    this.#states.delete(key);
    this.#states.set(key, state);
    this.#tool.goBack(state);
    return true;
  }

  #keep(key: string): void {
    this.#states.set(key, this.#tool.remember());
    const older = [...this.#states.keys()].filter((kept) => kept !== this.#base.join() && kept !== key);
    const tooMuch = () => [...this.#states.values()].reduce((sum, { memory }) => sum + memory.length, 0) > keptBytes;
    for (const oldest of older) if (tooMuch()) this.#states.delete(oldest);
  }

  /** Brings the linker to the state in which just these packages are loaded. */
  #load(fs: MemoryFs, objects: Objects): void {
    const sizes = new Map(objects.map(([name, bytes]) => [name, bytes.length]));
    const base = this.#base.every((name) => sizes.has(name)) ? this.#base : [];
    const rest = [...sizes.keys()].filter((name) => !base.includes(name)).sort();
    const all = [...base, ...rest].join();
    if (this.#back(all)) return;
    if (base.length === 0 || !this.#back(base.join())) {
      this.#tool.goBack();
      if (base.length > 0) {
        this.#loadMore(base, fs);
        this.#keep(base.join());
      }
    }
    if (rest.length === 0) return;
    this.#loadMore(rest, fs);
    const loadedBytes = rest.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    if (loadedBytes >= worthKeepingBytes) this.#keep(all);
  }

  #loadMore(names: readonly string[], fs: MemoryFs): void {
    if (this.#tool.request(names, fs) === 'paused') return;
    throw new Error('The linker could not load the standard library. Reload the page, or start the server again.');
  }
}
