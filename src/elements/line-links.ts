/** Finds `merge.go:12:3` in what Go says, so that it can become a link into the editor. Pure; used by line-text.ts. */

export interface LinePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Segment = { readonly text: string; readonly place?: LinePlace };

/** Cuts a text into plain pieces and places in these files. `./merge.go:12` and `/tmp/x/merge.go:12 +0x1d` count too. */
export function segments(text: string, files: readonly string[]): readonly Segment[] {
  if (files.length === 0) return [{ text }];
  const names = [...files]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w.-])(${names.join('|')}):(\\d+)(?::(\\d+))?`, 'g');
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, file = '', line, column] = match;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: whole, place: { file, line: Number(line), column: column === undefined ? 1 : Number(column) } });
    end = match.index + whole.length;
  }
  if (end < text.length || found.length === 0) found.push({ text: text.slice(end) });
  return found;
}

/** The places a text names, each line once. */
export function placesIn(text: string, files: readonly string[]): readonly LinePlace[] {
  const byLine = new Map<string, LinePlace>();
  for (const { place } of segments(text, files)) {
    if (place !== undefined && !byLine.has(`${place.file}:${place.line}`))
      byLine.set(`${place.file}:${place.line}`, place);
  }
  return [...byLine.values()];
}
