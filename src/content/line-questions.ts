/** What `<Predict>`, `<OrderLines>` and `<SpotLine>` take from a program's file. Faults are the author's, and name the fix. */

/** Lines that stand or fall together: a statement with its block. Deeper lines and a closing brace belong to the line before. */
export type Item = string;

/** A demand on the order of items, by their places in the right order. */
export interface OrderRule {
  readonly first: number;
  readonly then: number;
  readonly why: string;
}

/** The items between two marks, each the beginning of a line, without the common indentation. */
export function itemsBetween(text: string, from: string, to: string): Item[] {
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.trim().startsWith(from));
  const end = lines.findIndex((line, index) => index > begin && line.trim().startsWith(to));
  if (begin < 0 || end < 0) throw new Error(`the file has no lines that begin with "${from}" and then "${to}"`);
  const region = lines.slice(begin + 1, end).filter((line) => line.trim() !== '');
  const indent = /^\t*/.exec(region[0] ?? '')?.[0] ?? '';
  const items: string[][] = [];
  for (const line of region) {
    const own = line.slice(indent.length);
    const last = items.at(-1);
    if (last && /^[\t})\]]/.test(own)) last.push(own);
    else items.push([own]);
  }
  return items.map((item) => item.join('\n'));
}

/** Finds the items that a rule speaks of. */
export function orderRule(items: readonly Item[], rule: { first: string; then: string; why: string }): OrderRule {
  const place = (beginning: string) => onlyOne(items, beginning, 'item');
  const [first, then] = [place(rule.first), place(rule.then)];
  if (first >= then) {
    throw new Error(`the file has "${rule.then}" before "${rule.first}", against its own rule`);
  }
  return { first, then, why: rule.why };
}

/** The number, from 1, of the only line that begins so. */
export const lineNumber = (text: string, beginning: string): number => onlyOne(text.split('\n'), beginning, 'line') + 1;

/** A line that is the text and no more comes before those that only begin so: `return` is not `return nil`. */
function onlyOne(lines: readonly string[], beginning: string, what: string): number {
  const where = (fits: (line: string) => boolean) => lines.flatMap((line, index) => (fits(line.trim()) ? [index] : []));
  const whole = where((line) => line === beginning);
  const found = whole.length > 0 ? whole : where((line) => line.startsWith(beginning));
  const [only, ...more] = found;
  if (only === undefined) throw new Error(`no ${what} of the file begins with "${beginning}"`);
  if (more.length > 0) throw new Error(`${found.length} ${what}s of the file begin with "${beginning}"; name it longer`);
  return only;
}

/**
 * The same mix for the same key in every build: a Fisher–Yates shuffle over a linear congruential generator (constants of
 * Numerical Recipes), never the given order when there are two items or more.
 */
export function mixed<T>(items: readonly T[], key: string): T[] {
  let seed = [...key].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0, 7);
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = next(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  const same = result.every((item, index) => item === items[index]);
  return same && result.length > 1 ? [...result.slice(1), result[0] as T] : result;
}
