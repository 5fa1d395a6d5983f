/** Sets the most memory a compiled Go program may grow to, in its WebAssembly memory section. */

export const pageBytes = 65536;

/**
 * The module with `maxPages` as its memory's maximum (1,600 pages are 100 MiB), so that Go itself reports running out
 * of memory. Throws when the bytes are no WebAssembly module with a memory of its own.
 */
export function limitMemory(wasm: Uint8Array, maxPages: number): Uint8Array<ArrayBuffer> {
  const memorySection = 5;
  for (let at = 8; at < wasm.length;) {
    const id = wasm[at];
    const [size, start] = readLeb(wasm, at + 1);
    if (id !== memorySection) {
      at = start + size;
      continue;
    }
    const [, limits] = readLeb(wasm, start); // the number of memories: 1
    const [minPages] = readLeb(wasm, limits + 1);
    const body = [1, 1, ...leb(minPages), ...leb(Math.max(minPages, maxPages))];
    const section = [memorySection, ...leb(body.length), ...body];
    const out = new Uint8Array(at + section.length + wasm.length - (start + size));
    out.set(wasm.subarray(0, at));
    out.set(section, at);
    out.set(wasm.subarray(start + size), at + section.length);
    return out;
  }
  throw new Error('the program has no memory section');
}

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at];
  }
}

function leb(value: number): number[] {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
}
