/** Rewrites one section of a WebAssembly module; a module is a header of 8 bytes and sections: id, size, body. */

const sectionIds = { memory: 5, export: 7 } as const;

/** The module with one section's body replaced by what `rewrite` makes of it. Throws where there is no such section. */
export function rewriteSection(
  wasm: Uint8Array,
  name: keyof typeof sectionIds,
  rewrite: (body: Uint8Array) => Uint8Array | readonly number[],
): Uint8Array<ArrayBuffer> {
  const id = sectionIds[name];
  for (let at = 8; at < wasm.length;) {
    const [size, start] = readLeb(wasm, at + 1);
    if (wasm[at] !== id) {
      at = start + size;
      continue;
    }
    const body = rewrite(wasm.subarray(start, start + size));
    const head = [id, ...leb(body.length)];
    const out = new Uint8Array(at + head.length + body.length + wasm.length - (start + size));
    out.set(wasm.subarray(0, at));
    out.set(head, at);
    out.set(body, at + head.length);
    out.set(wasm.subarray(start + size), at + head.length + body.length);
    return out;
  }
  throw new Error(`the program has no ${name} section`);
}

export function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at];
  }
}

export function leb(value: number): number[] {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
}
