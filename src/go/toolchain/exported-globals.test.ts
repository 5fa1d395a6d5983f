import { describe, expect, it } from 'vitest';
import { exportGlobals, exportedGlobals } from './exported-globals.ts';

const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const memory = [5, 3, 1, 0, 1];
/** Eight mutable globals of type i32 that hold 0 to 7. */
const globals = [6, 41, 8, ...Array.from({ length: 8 }, (_, i) => [0x7f, 1, 0x41, i, 0x0b]).flat()];
const exports = [7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0];

describe('exportGlobals', () => {
  it('shows all eight globals, which can be read and written, beside what was exported', async () => {
    const { instance } = await WebAssembly.instantiate(
      exportGlobals(Uint8Array.from([...header, ...memory, ...globals, ...exports])),
    );
    const shown = exportedGlobals.map((name) => instance.exports[name] as WebAssembly.Global);
    expect(shown.map(({ value }) => value as number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const global of shown) global.value = 9;
    expect(shown.every(({ value }) => value === 9)).toBe(true);
    expect(instance.exports['mem']).toBeInstanceOf(WebAssembly.Memory);
  });

  it('refuses a module that exports nothing', () => {
    expect(() => exportGlobals(Uint8Array.from([...header, ...memory]))).toThrow('no export section');
  });
});
