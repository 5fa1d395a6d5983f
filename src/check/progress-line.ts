/** One line of a terminal that says how far the work is; nothing where the output goes elsewhere. */

export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

export function progressLine(out: { isTTY?: boolean; columns?: number; write(text: string): unknown }): ProgressLine {
  const write = (text: string) => {
    if (out.isTTY) out.write(`\r\u001b[K${text}`);
  };
  return { show: (text) => write(text.slice(0, (out.columns ?? 80) - 1)), clear: () => write('') };
}
