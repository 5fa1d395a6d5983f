/** Makes the globals of a tool visible from outside, so that its state can be remembered: see kept-tool.ts. */
import { leb, readLeb, rewriteSection } from './wasm-section.ts';

/** The eight globals that Go on wasm has: SP, CTXT, g, RET0 to RET3, PAUSE. */
export const exportedGlobals = Array.from({ length: 8 }, (_, i) => `global${i}`);

const globalKind = 3;

/** The module with its globals exported under these names, beside what it exports already. */
export function exportGlobals(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  return rewriteSection(wasm, 'export', (body) => {
    const [count, start] = readLeb(body, 0);
    const more = exportedGlobals.flatMap((name, i) => [name.length, ...new TextEncoder().encode(name), globalKind, i]);
    return Uint8Array.from([...leb(count + exportedGlobals.length), ...body.subarray(start), ...more]);
  });
}
