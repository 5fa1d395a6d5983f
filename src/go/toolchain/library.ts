/**
 * The toolchain's files as they are needed: tools by name, archives by import graph. Where the bytes come from (disk,
 * HTTP, a cache) is the loader's business.
 */
import type { Manifest, ToolchainFile, ToolName } from './manifest.ts';

/** Fetches one file of the toolchain. Called once for a file; the library keeps the result. */
export type LoadFile = (file: ToolchainFile) => Promise<Uint8Array<ArrayBuffer>>;

export class Library {
  readonly goVersion: string;
  #manifest: Manifest;
  #load: LoadFile;
  #files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #modules = new Map<ToolName, Promise<WebAssembly.Module>>();

  constructor(manifest: Manifest, load: LoadFile) {
    this.goVersion = manifest.goVersion;
    this.#manifest = manifest;
    this.#load = load;
  }

  get packageNames(): readonly string[] {
    return Object.keys(this.#manifest.packages);
  }

  /** Standard packages that exist, and of which this platform has no files. */
  get excludedNames(): readonly string[] {
    return this.#manifest.excluded;
  }

  tool(name: ToolName): Promise<WebAssembly.Module> {
    return keep(this.#modules, name, async () => WebAssembly.compile(await this.#load(this.#manifest.tools[name])));
  }

  /** The standard library's exported names: a line for each package. */
  symbols(): Promise<Uint8Array> {
    return this.#file(this.#manifest.symbols);
  }

  /** Export data of the named standard packages, and of nothing behind them: it stands by itself. */
  async exportData(names: readonly string[]): Promise<[name: string, bytes: Uint8Array][]> {
    const { packages } = this.#manifest;
    const known = names.filter((name) => packages[name]);
    return Promise.all(
      known.map(async (name): Promise<[string, Uint8Array]> => [name, await this.#file(packages[name]?.exportData)]),
    );
  }

  /** Object code of the named standard packages, and of all that they import. */
  async objects(names: readonly string[]): Promise<[name: string, bytes: Uint8Array][]> {
    return Promise.all(
      this.closure(names).map(async (name): Promise<[string, Uint8Array]> => [name, await this.#object(name)]),
    );
  }

  /** The packages that a program with these imports is linked from. Every Go program needs the runtime. */
  closure(names: readonly string[]): string[] {
    const all = new Set<string>();
    const visit = (name: string) => {
      const found = this.#manifest.packages[name];
      if (!found || all.has(name)) return;
      all.add(name);
      found.imports.forEach(visit);
    };
    visit('runtime');
    names.forEach(visit);
    return [...all];
  }

  /** The files that a program with these imports is built from. */
  filesFor(names: readonly string[]): ToolchainFile[] {
    const { tools, packages } = this.#manifest;
    const files = new Set<ToolchainFile>([tools.compile, tools.link]);
    for (const name of names) if (packages[name]) files.add(packages[name].exportData);
    for (const name of this.closure(names)) {
      const object = packages[name]?.object;
      if (object) files.add('offset' in object ? this.#manifest.base : object);
    }
    return [...files];
  }

  /** What these imports would have to fetch, in bytes as they are sent. */
  downloadBytes(names: readonly string[]): number {
    return this.filesFor(names).reduce((sum, file) => sum + (file.brotliBytes ?? file.sizeBytes), 0);
  }

  async #object(name: string): Promise<Uint8Array> {
    const object = this.#manifest.packages[name]?.object;
    if (!object) return new Uint8Array(0);
    if (!('offset' in object)) return this.#file(object);
    return (await this.#file(this.#manifest.base)).subarray(object.offset, object.offset + object.sizeBytes);
  }

  #file(file: ToolchainFile | undefined): Promise<Uint8Array<ArrayBuffer>> {
    if (!file) return Promise.resolve(new Uint8Array(0));
    return keep(this.#files, file.path, () => this.#load(file));
  }
}

/** The value under `key`, made once; a failure is not kept, so that the next call tries again. */
function keep<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const kept = map.get(key);
  if (kept) return kept;
  const made = make();
  map.set(key, made);
  made.catch(() => map.delete(key));
  return made;
}
