/**
 * What a Go program finds around itself: a file system in memory, and nothing of the page or of the server. Go's js
 * port reaches JavaScript through Reflect on `globalThis`; both are replaced here, so that no property chain leads from
 * what a program is given to a constructor, to fetch or to the host's process.
 */
import type { MemoryFs } from './memory-fs.ts';

/** Fills bytes from a seed, so that a run is repeatable (xorshift32). */
export function seededRandom(seed: number): (bytes: Uint8Array) => void {
  let state = seed | 0 || 1;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      bytes[i] = state >>> 11;
    }
  };
}

/** What a program needs to know of its files here; the rest of it is called by the program itself. */
type Files = Pick<MemoryFs, 'cwd' | 'chdir' | 'resolve'>;

const denied = (): never => {
  throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
};

/** The parameters of `loadGo` in go-runtime.js. */
export function surroundings(fs: Files, fillRandom: (bytes: Uint8Array) => void): Record<string, unknown> {
  const process = {
    pid: 1,
    ppid: 0,
    argv0: 'go',
    getuid: () => 0,
    getgid: () => 0,
    geteuid: () => 0,
    getegid: () => 0,
    getgroups: () => [0],
    umask: () => 0o022,
    cwd: () => fs.cwd,
    chdir: (path: string) => fs.chdir(path),
  };
  const path = { resolve: (...parts: string[]) => fs.resolve(parts.join('/')) };
  const crypto = {
    getRandomValues: (bytes: Uint8Array) => {
      fillRandom(bytes);
      return bytes;
    },
  };
  const performance = { now: () => 0 };
  const global = { fs, process, path, crypto, performance, Object, Array, Uint8Array, TextEncoder, TextDecoder };
  return {
    globalThis: global,
    ...global,
    Reflect: guardedReflect,
    Date: { now: () => 0 },
    setTimeout: denied,
    clearTimeout: denied,
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

/** Bytes of the largest buffer a program may have outside its own memory; one write never needs more. */
const largestBuffer = 128 << 20;

const constructors: readonly unknown[] = [Object, Array, Uint8Array];

/** Properties that Go's js port needs and that are inherited; everything else must be an object's own. */
const inherited = new Set(['length', 'byteLength', '_makeFuncWrapper']);

const guardedReflect = {
  get(target: unknown, key: string | number): unknown {
    if (typeof target !== 'object' || target === null) return undefined;
    if (!Object.hasOwn(target, key) && !inherited.has(String(key))) return undefined;
    return Reflect.get(target, key);
  },
  set(target: unknown, key: string | number, value: unknown): boolean {
    if (typeof target !== 'object' || target === null) return false;
    if (key !== 'result' && key !== '_pendingEvent' && !(Array.isArray(target) && typeof key === 'number'))
      return false;
    return Reflect.set(target, key, value);
  },
  deleteProperty: (): boolean => false,
  apply(method: unknown, self: unknown, args: unknown[]): unknown {
    if (typeof method !== 'function') throw new TypeError('not a function');
    return Reflect.apply(method, self, args);
  },
  construct(constructor: unknown, args: unknown[]): unknown {
    if (!constructors.includes(constructor)) throw new TypeError('not allowed here');
    if (typeof args[0] === 'number' && args[0] > largestBuffer) throw new RangeError('buffer too large');
    return Reflect.construct(constructor as new (...args: unknown[]) => object, args);
  },
};
