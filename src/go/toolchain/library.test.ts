import { describe, expect, it } from 'vitest';
import { Library } from './library.ts';
import type { Manifest } from './manifest.ts';

const file = (path: string, sizeBytes = 10, brotliBytes?: number) => ({ path, sizeBytes, brotliBytes });
const pkg = (name: string, ...imports: string[]) => ({
  exportData: file(`std/${name}.x`, 100, 1),
  object: file(`std/${name}.o`, 1000, 10),
  imports,
});

const manifest: Manifest = {
  goVersion: 'go1.26.8',
  key: 'k',
  runtime: file('go-runtime.js'),
  symbols: file('symbols'),
  base: file('base.o', 2000, 20),
  tools: { compile: file('compile.wasm', 5000, 500), link: file('link.wasm', 4000), vet: file('vet.wasm') },
  excluded: [],
  packages: {
    runtime: pkg('runtime', 'internal/abi'),
    'internal/abi': pkg('internal/abi'),
    errors: { ...pkg('errors', 'runtime'), object: { offset: 2, sizeBytes: 3 } },
    sort: { ...pkg('sort', 'errors'), object: { offset: 5, sizeBytes: 1 } },
    sync: pkg('sync', 'runtime'),
    fmt: pkg('fmt', 'sync', 'io'),
    io: pkg('io', 'sync'),
  },
};

/** An empty WebAssembly module. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function newLibrary(failing = new Set<string>()) {
  const loaded: string[] = [];
  const library = new Library(manifest, ({ path }) => {
    loaded.push(path);
    if (failing.has(path)) return Promise.reject(new Error(`no ${path}`));
    return Promise.resolve(path.endsWith('.wasm') ? emptyModule : new TextEncoder().encode(path));
  });
  return { library, loaded, failing };
}

describe('closure', () => {
  it('has everything behind the imports, once, and the runtime in any case', () => {
    const { library } = newLibrary();
    expect(library.closure([])).toEqual(['runtime', 'internal/abi']);
    expect(library.closure(['fmt', 'io']).sort()).toEqual(['fmt', 'internal/abi', 'io', 'runtime', 'sync']);
  });

  it('passes over what it does not know', () => {
    expect(newLibrary().library.closure(['play/sub'])).toEqual(['runtime', 'internal/abi']);
  });
});

describe('exportData', () => {
  it('gives the named packages and nothing behind them', async () => {
    const { library, loaded } = newLibrary();
    const names = (await library.exportData(['fmt', 'play/sub'])).map(([name]) => name);
    expect(names).toEqual(['fmt']);
    expect(loaded).toEqual(['std/fmt.x']);
  });
});

describe('objects', () => {
  it('gives the code of the whole closure', async () => {
    const { library } = newLibrary();
    const objects = await library.objects(['sync']);
    expect(objects.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['runtime', 'std/runtime.o'],
      ['internal/abi', 'std/internal/abi.o'],
      ['sync', 'std/sync.o'],
    ]);
  });

  it('cuts what nearly every program needs out of one file, which is loaded once', async () => {
    const { library, loaded } = newLibrary();
    const objects = await library.objects(['sort']);
    expect(objects.slice(2).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['sort', 'o'],
      ['errors', 'se.'],
    ]);
    expect(loaded.filter((path) => path === 'base.o')).toHaveLength(1);
  });

  it('loads a file once, also for two that ask at once', async () => {
    const { library, loaded } = newLibrary();
    await Promise.all([library.objects([]), library.objects([])]);
    await library.objects([]);
    expect(loaded).toEqual(['std/runtime.o', 'std/internal/abi.o']);
  });

  it('tries again after a failure', async () => {
    const { library, failing } = newLibrary(new Set(['std/runtime.o']));
    await expect(library.objects([])).rejects.toThrow('no std/runtime.o');
    failing.clear();
    await expect(library.objects([])).resolves.toHaveLength(2);
  });
});

describe('tool', () => {
  it('compiles a tool once', async () => {
    const { library, loaded } = newLibrary();
    const [first, second] = await Promise.all([library.tool('vet'), library.tool('vet')]);
    expect(first).toBeInstanceOf(WebAssembly.Module);
    expect(second).toBe(first);
    expect(loaded).toEqual(['vet.wasm']);
  });
});

describe('downloadBytes', () => {
  it('counts compiler, linker, export data and code as they are sent', () => {
    expect(newLibrary().library.downloadBytes(['sync'])).toBe(500 + 4000 + 1 + 3 * 10);
  });

  it('counts the file that packages share once', () => {
    expect(newLibrary().library.downloadBytes(['sort'])).toBe(500 + 4000 + 1 + 2 * 10 + 20);
  });
});
