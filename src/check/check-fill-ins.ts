/** The marks that `npm run new` and `npm run import` leave for the author: `FILL IN: what belongs here`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirOf } from '../content/roots.ts';
import type { Problem } from './problem.ts';

const mark = /FILL IN: ?([^"\n]*)/;

/** `folder` is below the content folder: `exercises/fix-the-leak`. */
export function checkFillIns(folder: string, dir = dirOf(folder)): Problem[] {
  return readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(mdx?|yaml|go|txtar)$/.test(path))
    .sort()
    .flatMap((path) => fillIns(readFileSync(join(dir, folder, path), 'utf8'), `content/${folder}/${path}`));
}

export function fillIns(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((row, i) => {
    const what = mark.exec(row)?.[1]?.replace(/\s*(\*\/\}?|-->)?\s*$/, '');
    if (what === undefined) return [];
    return [{ file, line: i + 1, what: `fill in ${what}`, fix: 'then take the mark away' }];
  });
}
