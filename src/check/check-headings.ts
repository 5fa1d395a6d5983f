/** Headings of a page stand in order: its title is the first, so they begin at ## and go down one step at a time. */
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

export function checkHeadings({ entries }: Content): Problem[] {
  return entries.flatMap(({ page: { file, headings } }) => {
    let above = 1;
    return headings.flatMap(({ line, depth, text }): Problem[] => {
      const before = above;
      above = depth;
      const hashes = '#'.repeat(depth);
      if (depth === 1) {
        const what = `the heading "${text}" is of the first level, which is the page's title`;
        return [{ file, line, what, fix: 'write ## instead' }];
      }
      if (text.trim() === '')
        return [{ file, line, what: 'a heading is empty', fix: 'name the section, or delete it' }];
      if (depth <= before + 1) return [];
      const what = `the heading "${text}" (${hashes}) skips a level below ${'#'.repeat(before)}`;
      return [{ file, line, what, fix: `write ${'#'.repeat(before + 1)}` }];
    });
  });
}
