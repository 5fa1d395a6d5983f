/** Questions about the lines of a program: each line that they name is there, once, and the file keeps its own rules. */
import { itemsBetween, lineNumber, orderRule } from '../content/line-questions.ts';
import { readProgram } from '../content/programs.ts';
import type { MdxPage } from './mdx-page.ts';
import type { Problem } from './problem.ts';

/** `folder` is the lesson's, below the content folder `dir`. A program that is not there is named elsewhere. */
export function lineQuestionProblems(page: MdxPage, folder: string, dir: string): Problem[] {
  let text = '';
  let items: readonly string[] = [];
  return page.elements.flatMap(({ name, line, attributes }) => {
    try {
      const { file = '', from = '', to = '', first, then, line: accused } = attributes;
      if (name === 'SpotLine' || name === 'OrderLines') text = textOf(folder, file, dir);
      if (text === '') return [];
      if ((name === 'SpotLine' || name === 'NotThis') && accused !== undefined) lineNumber(text, accused);
      if (name === 'OrderLines') items = itemsBetween(text, from, to);
      if (name === 'Rule' && first !== undefined && then !== undefined) orderRule(items, { first, then, why: '' });
      return [];
    } catch (error) {
      const what = `<${name}>: ${(error as Error).message}`;
      return [{ file: page.file, line, what, fix: 'write the beginning of one line, as it stands in the program' }];
    }
  });
}

function textOf(folder: string, file: string, dir: string): string {
  try {
    return readProgram(folder, file, dir).files[0]?.text ?? '';
  } catch {
    return '';
  }
}
