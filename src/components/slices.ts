/** Places slices below the arrays they share: plain geometry for Slices.astro, and the same in words. Lengths in pixels. */

/** A slice: the part of the array from `from`, `len` elements long, with room up to `cap`. */
export interface View {
  name: string;
  from: number;
  len: number;
  cap: number;
}
export interface SharedArray {
  /** What is to be said of it: "the first array". */
  name?: string;
  cells: string[];
  views: View[];
}

const cellHeight = 32;
const viewHeight = 26;
const characterWidth = 7;

export interface DrawnView {
  text: string;
  y: number;
  x: number;
  lenWidth: number;
  capWidth: number;
}

export function layout(arrays: readonly SharedArray[]) {
  const label = (view: View) => `${view.name}  len ${view.len} cap ${view.cap}`;
  const labelWidth =
    Math.max(0, ...arrays.flatMap(({ views }) => views.map((view) => label(view).length))) * characterWidth + 14;
  const cellWidth = Math.max(
    40,
    ...arrays.flatMap(({ cells }) => cells.map((cell) => cell.length * characterWidth + 18)),
  );
  let y = 4;
  const drawn = arrays.map(({ name, cells, views }) => {
    for (const view of views) checkView(view, cells.length);
    const nameY = name === undefined ? undefined : y + 12;
    const cellsY = y + (name === undefined ? 0 : 20);
    const indexY = cellsY + cellHeight + 13;
    const first = indexY + 14;
    y = first + views.length * viewHeight + 14;
    return {
      name,
      nameY,
      cellsY,
      indexY,
      cells: cells.map((text, index) => ({ text, x: labelWidth + index * cellWidth })),
      views: views.map((view, index): DrawnView => ({
        text: label(view),
        y: first + index * viewHeight,
        x: labelWidth + view.from * cellWidth,
        lenWidth: view.len * cellWidth,
        capWidth: view.cap * cellWidth,
      })),
    };
  });
  const longest = Math.max(...arrays.map(({ cells }) => cells.length));
  return { width: labelWidth + longest * cellWidth + 6, height: y - 8, cellWidth, cellHeight, arrays: drawn };
}

function checkView({ name, from, len, cap }: View, size: number): void {
  if (len > cap) throw new Error(`the slice ${name} has len ${len} and only cap ${cap}`);
  if (from < 0 || from + cap > size)
    throw new Error(`the slice ${name} reaches to ${from + cap}, and its array has ${size} elements`);
}

/** One sentence an array and one a slice, for those who do not see the drawing. */
export function inWords(arrays: readonly SharedArray[]): string[] {
  return arrays.flatMap(({ name, cells, views }) => [
    `${name ?? 'An array'} of ${cells.length}: ${cells.join(', ')}.`,
    ...views.map(({ name, from, len, cap }) => {
      const seen = len === 0 ? 'sees none of it' : `sees ${cells.slice(from, from + len).join(', ')}`;
      const room = cap > len ? `, with room for ${cap - len} more` : ', with no room behind';
      return `The slice ${name} begins at index ${from} and ${seen}${room}.`;
    }),
  ]);
}
