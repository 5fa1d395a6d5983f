import { describe, expect, it } from 'vitest';
import { limitMemory, pageBytes } from './memory-limit.ts';

const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** A custom section, so that the memory section is not the first. */
const custom = [0, 3, 1, 0x78, 0xff];
const exported = [7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0];

const moduleWith = (...limits: number[]) =>
  Uint8Array.from([...header, ...custom, 5, limits.length + 1, 1, ...limits, ...exported]);

async function memoryOf(wasm: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(wasm);
  return instance.exports['mem'] as WebAssembly.Memory;
}

describe('limitMemory', () => {
  it('lets a memory grow to the maximum and no further', async () => {
    const memory = await memoryOf(limitMemory(moduleWith(0, 2), 300));
    expect(memory.buffer.byteLength).toBe(2 * pageBytes);
    memory.grow(298);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it('replaces a maximum that is there', async () => {
    const memory = await memoryOf(limitMemory(moduleWith(1, 1, 0x80, 0x10), 3));
    expect(memory.grow(2)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it('refuses a program that begins with more', () => {
    expect(() => limitMemory(moduleWith(0, 32), 3)).toThrow('The program needs 2 MiB of memory before it begins');
  });

  it('refuses a module without a memory of its own', () => {
    expect(() => limitMemory(Uint8Array.from([...header, ...custom]), 3)).toThrow('no memory section');
  });
});
