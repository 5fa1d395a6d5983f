/** The checks of the kinds besides lessons and exercises, in all content folders; and of what is not written yet, in every piece. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pieceKindNames } from '../content/kinds.ts';
import { contentRoots, pieces, type Piece, type Root } from '../content/roots.ts';
import { checkDeck } from './check-deck.ts';
import { checkFaq } from './check-faq.ts';
import { checkFillIns } from './check-fill-ins.ts';
import { checkGuide, checkRule } from './check-guide.ts';
import { checkCourse, checkPath } from './check-plan.ts';
import { checkRunbook } from './check-runbook.ts';
import { checkResults, checkWorksheet } from './check-worksheet.ts';
import type { Content } from './content.ts';
import type { Checked, Engines } from './job.ts';
import type { Problem } from './problem.ts';

/** For the project's own content also that of a team; for a folder of a test nothing. */
export function checkPieces(content: Content): Checked {
  if (content.roots !== contentRoots) return { problems: [], jobs: [] };
  const all = pieceKindNames.flatMap((kind) => pieces(kind));
  return {
    problems: all.flatMap((piece) => inRoot([...atOnce(piece), ...fillInsOf(piece)], piece.root)),
    jobs: all
      .filter(({ kind }) => kind === 'rule' || kind === 'deck' || kind === 'worksheet')
      .map((piece) => ({
        folder: piece.folder,
        part: piece.id,
        inputs: [piece.root.name, content.update, textsOf(piece), contentRoots.map(({ dir }) => dir)],
        run: async ({ plain }: Engines) => {
          if (piece.kind === 'worksheet') return inRoot(await checkResults(piece.id), piece.root);
          const check = piece.kind === 'rule' ? checkRule : checkDeck;
          return inRoot(await check(piece.id, plain, content), piece.root);
        },
      })),
  };
}

function atOnce({ kind, id }: Piece): Problem[] {
  switch (kind) {
    case 'guide':
      return checkGuide(id);
    case 'runbook':
      return checkRunbook(id);
    case 'path':
      return checkPath(id);
    case 'course':
      return checkCourse(id);
    case 'worksheet':
      return checkWorksheet(id);
    case 'faq':
      return checkFaq(id);
    case 'lesson':
    case 'exercise':
    case 'rule':
    case 'deck':
      return [];
  }
}

/** A guide's folder holds its rules, which are pieces of their own. */
const fillInsOf = ({ kind, folder }: Piece): Problem[] =>
  checkFillIns(folder).filter(({ file }) => kind !== 'guide' || !file.includes('/rules/'));

const textsOf = ({ folder, root }: Piece): readonly (readonly [string, string])[] =>
  readdirSync(join(root.dir, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(root.dir, folder, name), 'utf8')] as const);

/** Checks call every content folder `content`; the author of a team's reads its own name. */
export const inRoot = (problems: readonly Problem[], root: Root): Problem[] =>
  problems.map((problem) => ({ ...problem, file: problem.file.replace(/^content(?=\/)/, root.name) }));
