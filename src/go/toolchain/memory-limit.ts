/** Sets the most memory a compiled Go program may grow to, in its WebAssembly memory section. */
import { leb, readLeb, rewriteSection } from './wasm-section.ts';

export const pageBytes = 65536;

/**
 * The module with `maxPages` as its memory's maximum (1,600 pages are 100 MiB), so that Go itself reports running out
 * of memory. Throws when the bytes are no WebAssembly module with a memory of its own.
 */
export function limitMemory(wasm: Uint8Array, maxPages: number): Uint8Array<ArrayBuffer> {
  return rewriteSection(wasm, 'memory', (body) => {
    const [, limits] = readLeb(body, 0); // the number of memories: 1
    const [minPages] = readLeb(body, limits + 1);
    if (minPages > maxPages) {
      const mib = (pages: number) => `${Math.ceil((pages * pageBytes) / 1048576)} MiB`;
      throw new Error(
        `The program needs ${mib(minPages)} of memory before it begins, and may have ${mib(maxPages)}. Look for a large array.`,
      );
    }
    return [1, 1, ...leb(minPages), ...leb(maxPages)];
  });
}
