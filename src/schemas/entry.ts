/** A group of named fields, as front matter is: a field that nobody knows is a mistake, and the message says which was meant. */
import { z } from './zod.ts';
import { link, shown, text } from './text.ts';

export function entry<T extends z.ZodRawShape>(fields: T) {
  const names = Object.keys(fields);
  return z.strictObject(fields, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys
          .map((key) => {
            const near = names.find((name) => distance(name, key) <= 2);
            return near
              ? `there is no field ${JSON.stringify(key)}; did you mean ${near}?`
              : `there is no field ${JSON.stringify(key)}; the fields are ${names.join(', ')}`;
          })
          .join('; ');
      }
      return `expected the fields ${names.join(', ')}, and there is ${shown(issue.input)}`;
    },
  });
}

/** A primary source, by name: language spec, package documentation, release notes. */
export const source = entry({
  title: text('the title of a source', 120, 'Go specification: defer statements'),
  url: link('the url of a source'),
});

/** Levenshtein's: how many letters must be added, taken away or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
