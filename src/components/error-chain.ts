/** Places an error and what it wraps: plain geometry for ErrorChain.astro, and the same in words. Lengths in pixels. */

export interface Link {
  /** As `%T` prints it: `*fmt.wrapError`. */
  type: string;
  /** What its Error method returns. */
  text: string;
  /** What a joined error wraps instead of the next link: a chain each. */
  wraps?: Link[][];
}

export interface Box {
  type: string;
  text: string;
  x: number;
  y: number;
  width: number;
  /** The box it is wrapped by, by its place in the list. */
  by: number | undefined;
}

export const boxHeight = 42;
const rowHeight = 62;
const indent = 34;
const characterWidth = 7.2;

export function layout(chain: readonly Link[]): { boxes: Box[]; width: number; height: number } {
  const boxes: Box[] = [];
  place(chain, 0, undefined);
  return {
    boxes,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + 4,
    height: boxes.length * rowHeight - (rowHeight - boxHeight) + 6,
  };

  function place(links: readonly Link[], depth: number, wrappedBy: number | undefined): void {
    let by = wrappedBy;
    for (const { type, text, wraps } of links) {
      const width = Math.max(type.length, text.length) * characterWidth + 24;
      boxes.push({ type, text, x: 3 + depth * indent, y: 3 + boxes.length * rowHeight, width, by });
      by = boxes.length - 1;
      for (const branch of wraps ?? []) place(branch, depth + 1, by);
    }
  }
}

/** One sentence an error, for those who do not see the drawing. */
export function inWords(chain: readonly Link[]): string[] {
  const { boxes } = layout(chain);
  return boxes.map(({ type, text, by }, index) => {
    const wrapped = boxes.filter((box) => box.by === index).map((box) => `“${box.text}”`);
    const role = by === undefined ? 'The outermost error' : `Wrapped by “${boxes[by]?.text}”, an error`;
    const inner = wrapped.length === 0 ? 'It wraps nothing.' : `It wraps ${wrapped.join(' and ')}.`;
    return `${role} of type ${type} says “${text}”. ${inner}`;
  });
}
