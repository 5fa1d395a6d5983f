import { describe, expect, it } from 'vitest';
import { MemoryFs } from './memory-fs.ts';
import { seededRandom, surroundings } from './sandbox.ts';

interface GuardedReflect {
  get(target: unknown, key: string | number): unknown;
  set(target: unknown, key: string | number, value: unknown): boolean;
  deleteProperty(target: unknown, key: string): boolean;
  apply(method: unknown, self: unknown, args: unknown[]): unknown;
  construct(constructor: unknown, args: unknown[]): unknown;
}

const given = surroundings(new MemoryFs(() => undefined), seededRandom(1));
const guard = given['Reflect'] as GuardedReflect;
const world = given['globalThis'] as Record<string, unknown>;

/** Names that lead out of a sandbox, asked of every value besides its own ones. */
const waysOut = [
  'constructor',
  '__proto__',
  'prototype',
  'call',
  'apply',
  'bind',
  'caller',
  'callee',
  'mainModule',
  'binding',
];

/** Every value a program can come to by getting properties, with the path to it. */
function reachable(start: unknown): Map<unknown, string> {
  const found = new Map<unknown, string>();
  const visit = (value: unknown, path: string) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) return;
    found.set(value, path);
    for (const key of [...Reflect.ownKeys(value).map(String), ...waysOut])
      visit(guard.get(value, key), `${path}.${key}`);
  };
  visit(start, 'globalThis');
  return found;
}

describe('surroundings', () => {
  it.each([
    ['Function', Function],
    ['the host’s globalThis', globalThis],
    ['the host’s process', process],
    ['fetch', fetch],
    ['eval', eval],
    ['the host’s Reflect', Reflect],
    ['WebAssembly', WebAssembly],
    ['Object.prototype', Object.prototype],
    ['Function.prototype', Function.prototype],
    ['Array.prototype', Array.prototype],
    ['setTimeout', setTimeout],
  ])('do not lead to %s', (_, value) => {
    expect(reachable(world).get(value)).toBeUndefined();
  });

  it('hold the three constructors that Go needs, which lead nowhere', () => {
    const found = reachable(world);
    expect([Object, Array, Uint8Array].every((constructor) => found.has(constructor))).toBe(true);
    for (const constructor of [Object, Array, Uint8Array]) {
      for (const key of Reflect.ownKeys(constructor)) expect(guard.get(constructor, String(key))).toBeUndefined();
    }
  });

  it('give a clock that stands still, and no timers', () => {
    expect((given['Date'] as DateConstructor).now()).toBe(0);
    expect((given['performance'] as Performance).now()).toBe(0);
    expect(given['setTimeout']).toThrow('not permitted');
    expect(given['clearTimeout']).toThrow('not permitted');
  });
});

describe('Reflect.get', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'map', 'buffer', 'subarray'])(
    'does not inherit %s',
    (key) => {
      for (const target of [{}, [], new Uint8Array(1), new Error('x'), new Map()]) {
        expect(guard.get(target, key)).toBeUndefined();
      }
    },
  );

  it('gives what Go needs: own properties, items and lengths', () => {
    expect(guard.get({ code: 'EPERM' }, 'code')).toBe('EPERM');
    expect(guard.get(['a'], 0)).toBe('a');
    expect(guard.get(['a'], 'length')).toBe(1);
    expect(guard.get(new Uint8Array(3), 'byteLength')).toBe(3);
  });

  it('gives nothing of a function, a text or null', () => {
    for (const target of [() => 1, 'text', null, undefined, 5]) expect(guard.get(target, 'length')).toBeUndefined();
  });
});

describe('Reflect.set', () => {
  it('sets items, the pending event and its result, and nothing else', () => {
    const items: unknown[] = [];
    expect(guard.set(items, 0, 'a')).toBe(true);
    expect(items).toEqual(['a']);
    const event: Record<string, unknown> = {};
    expect(guard.set(event, 'result', 1)).toBe(true);
    expect(guard.set(event, '_pendingEvent', null)).toBe(true);
    for (const key of ['then', 'toString', '__proto__', 'length', 'writeSync'])
      expect(guard.set(event, key, 1)).toBe(false);
    expect(event).toEqual({ result: 1, _pendingEvent: null });
    expect(guard.set(guard, 'get', () => 'mine')).toBe(false);
  });

  it('deletes nothing', () => {
    expect(guard.deleteProperty(world, 'fs')).toBe(false);
    expect(world['fs']).toBeDefined();
  });
});

describe('Reflect.apply and Reflect.construct', () => {
  it('call functions and build objects, arrays and byte arrays', () => {
    expect(guard.apply((a: number) => a + 1, undefined, [1])).toBe(2);
    expect(guard.construct(Uint8Array, [3])).toEqual(new Uint8Array(3));
    expect(guard.construct(Array, [])).toEqual([]);
    expect(guard.construct(Object, [])).toEqual({});
  });

  it.each([
    ['Function', Function],
    ['a class of the host', Map],
    ['a function', function f() {}],
    ['undefined', undefined],
  ])('refuse to construct %s', (_, constructor) => {
    expect(() => guard.construct(constructor, ['return process'])).toThrow('not allowed here');
  });

  it('refuse to call what is no function', () => {
    expect(() => guard.apply({}, undefined, [])).toThrow('not a function');
  });
});

describe('seededRandom', () => {
  const bytesOf = (seed: number) => {
    const bytes = new Uint8Array(1000);
    seededRandom(seed)(bytes);
    return bytes;
  };

  it('repeats itself for the same seed, and differs for another', () => {
    expect(bytesOf(7)).toEqual(bytesOf(7));
    expect(bytesOf(7)).not.toEqual(bytesOf(8));
  });

  it('spreads over all bytes, also from the seed 0', () => {
    for (const seed of [0, 1, -1, 2 ** 31]) expect(new Set(bytesOf(seed)).size).toBeGreaterThan(200);
  });

  it('goes on where it was', () => {
    const fill = seededRandom(7);
    const [first, second] = [new Uint8Array(8), new Uint8Array(8)];
    fill(first);
    fill(second);
    expect(first).not.toEqual(second);
  });
});
