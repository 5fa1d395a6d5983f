/** Verifies a deck: each slide has minutes and notes, the minutes add up, and its programs run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dirOf } from '../content/roots.ts';
import type { Engine } from '../go/engine.ts';
import { deckSchema, slideSchema } from '../schemas/deck.ts';
import { readProgram } from '../content/programs.ts';
import { checkProgram } from './check-program.ts';
import type { Content } from './content.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

export interface DeckOptions extends Pick<Content, 'facts'> {
  /** Records outputs instead of comparing them. */
  readonly update: boolean;
  readonly contentDir?: string;
}

export async function checkDeck(
  deck: string,
  engine: Engine,
  { update, facts, contentDir }: DeckOptions,
): Promise<Problem[]> {
  const folder = `decks/${deck}`;
  const dir = contentDir ?? dirOf(folder);
  const page = readPage(`${folder}/index.mdx`, deckSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data, body, bodyLine } = page;
  const problems = referenceProblems(page, data.handout, dir);
  const report = (line: number, what: string, fix: string) => problems.push({ file, line, what, fix });

  let sum = 0;
  const slides = [...body.matchAll(/<Slide\b([^>]*)>([\s\S]*?)<\/Slide>/g)];
  for (const match of slides) {
    const line = bodyLine + body.slice(0, match.index).split('\n').length - 1;
    const attributes = match[1] ?? '';
    const minutes = /\bminutes=\{([^}]*)\}/.exec(attributes)?.[1];
    const slide = slideSchema.safeParse({
      title: /\btitle="([^"]*)"/.exec(attributes)?.[1],
      minutes: minutes === undefined ? undefined : Number(minutes),
      layout: /\blayout="([^"]*)"/.exec(attributes)?.[1],
    });
    if (slide.success) sum += slide.data.minutes;
    else for (const { message } of slide.error.issues) report(line, message, 'see <Slide> in CONTRIBUTING.md');
    if (!/<Notes>[\s\S]*\S[\s\S]*<\/Notes>/.test(match[2] ?? '')) {
      report(line, 'the slide has no notes for the speaker', 'write <Notes> in it');
    }
  }
  if (slides.length === 0) report(bodyLine, 'the deck has no slide', 'write <Slide title="…" minutes={2}> … </Slide>');
  else if (sum !== data.minutes) {
    report(
      lineWith(page, 'minutes:', dir),
      `the slides take ${sum} minutes, and the deck says ${data.minutes}`,
      'correct one of them',
    );
  }
  for (const program of shownPrograms(body, bodyLine)) {
    if (existsSync(join(dir, folder, program.file))) {
      problems.push(
        ...(await checkProgram(readProgram(folder, program.file, dir), program, engine, { dir, update, facts })),
      );
    } else report(program.line, `there is no ${program.file} beside the page`, 'write it, or correct the name');
  }
  return problems;
}

/** The programs on the slides, each with its line. */
function shownPrograms(body: string, bodyLine: number): { file: string; line: number; shows: string | undefined }[] {
  return [...body.matchAll(/<Run\b([^>]*?)\/?>/g)].flatMap((match) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(match[1] ?? '')?.[1];
    const file = attribute('file');
    const line = bodyLine + body.slice(0, match.index).split('\n').length - 1;
    return file === undefined ? [] : [{ file, line, shows: attribute('shows') }];
  });
}
