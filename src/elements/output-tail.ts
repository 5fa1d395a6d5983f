/** What a program wrote, bounded: the last part is kept, what was cut is counted. Pure; used by output-view.ts. */
import type { Output } from '../go/engine.ts';

export interface Piece {
  readonly stream: Output['stream'];
  readonly text: string;
}

export interface Tail {
  /** Oldest first; neighbours of the same stream are one piece. */
  readonly pieces: readonly Piece[];
  /** UTF-16 units kept, and cut from the front. */
  readonly kept: number;
  readonly cut: number;
}

export const emptyTail: Tail = { pieces: [], kept: 0, cut: 0 };

/** Enough for thousands of lines, little enough for a page to lay out at once. */
export const tailLimit = 64 * 1024;

/** Adds text, and cuts whole lines from the front when the limit is passed. A form feed clears what was before it. */
export function push(tail: Tail, { stream, text }: Piece, limit = tailLimit): Tail {
  const clear = text.lastIndexOf('\f');
  if (clear !== -1) return push(emptyTail, { stream, text: text.slice(clear + 1) }, limit);
  if (text === '') return tail;
  const last = tail.pieces.at(-1);
  const pieces =
    last?.stream === stream
      ? [...tail.pieces.slice(0, -1), { stream, text: last.text + text }]
      : [...tail.pieces, { stream, text }];
  const kept = tail.kept + text.length;
  // Some slack, so that a flood is not cut anew with each write.
  return kept <= limit * 1.25
    ? { pieces, kept, cut: tail.cut }
    : cutFront({ pieces, kept, cut: tail.cut }, kept - limit);
}

function cutFront(tail: Tail, least: number): Tail {
  const pieces = [...tail.pieces];
  let cut = 0;
  while (cut < least) {
    const first = pieces[0];
    if (first === undefined) break;
    const rest = least - cut;
    if (first.text.length <= rest) {
      cut += first.text.length;
      pieces.shift();
      continue;
    }
    const lineEnd = first.text.indexOf('\n', rest - 1);
    const end = lineEnd === -1 || lineEnd > rest + 4096 ? rest : lineEnd + 1;
    cut += end;
    pieces[0] = { stream: first.stream, text: first.text.slice(end) };
    if (end === first.text.length) pieces.shift();
    break;
  }
  return { pieces, kept: tail.kept - cut, cut: tail.cut + cut };
}

/** `1.2 MB`, `64 kB`, `12 bytes`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
