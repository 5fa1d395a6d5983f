/**
 * Gives back the buffers by which Go's js port hands over what it reads and writes: a new one each time, which it lets
 * go only when Go's own heap has grown enough for a collection. A loop that writes a file would fill the host's memory.
 */

/** Called when nothing looks at these bytes any more. Does nothing where the browser can't (Firefox before 122). */
export function giveBack(bytes: Uint8Array): void {
  if (bytes.buffer instanceof ArrayBuffer) (bytes.buffer as Partial<Transferable>).transfer?.(0);
}

interface Transferable {
  transfer(newLength: number): ArrayBuffer;
}

interface Instance {
  readonly mem: DataView;
  readonly importObject: { readonly gojs: Record<string, (sp: number) => void> };
  /** The JavaScript values that Go refers to, by number. */
  readonly _values: readonly unknown[];
}

/** What Go has copied from a buffer to its own memory is spent. The argument's place is that of wasm_exec.js. */
export function giveBackWhatWasRead(go: Instance): void {
  const { gojs } = go.importObject;
  const copy = gojs['syscall/js.copyBytesToGo'];
  if (!copy) throw new Error('wasm_exec.js has no syscall/js.copyBytesToGo');
  gojs['syscall/js.copyBytesToGo'] = (sp) => {
    copy(sp);
    const from = go._values[go.mem.getUint32((sp >>> 0) + 32, true)];
    if (from instanceof Uint8Array) giveBack(from);
  };
}
