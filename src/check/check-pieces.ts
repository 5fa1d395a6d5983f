/** The checks of the kinds besides lessons and exercises, as tasks for main.ts; and of what is not written yet, in all. */
import type { PieceKind } from '../content/kinds.ts';
import { pieceKindNames } from '../content/kinds.ts';
import { pieces, type Root } from '../content/roots.ts';
import type { Engine } from '../go/engine.ts';
import { checkDeck } from './check-deck.ts';
import { checkFaq } from './check-faq.ts';
import { checkFillIns } from './check-fill-ins.ts';
import { checkGuide, checkRule } from './check-guide.ts';
import { checkCourse, checkPath } from './check-plan.ts';
import { checkRunbook } from './check-runbook.ts';
import { checkWorksheet } from './check-worksheet.ts';
import type { Problem } from './problem.ts';

export interface PieceTask {
  /** Below its content folder: `guides/concurrency/rules/name-the-end`. */
  readonly folder: string;
  readonly name: string;
  check(engine: Engine): Promise<Problem[]>;
}

type Check = (id: string, engine: Engine, options: { update: boolean }) => Problem[] | Promise<Problem[]>;

const checks: Partial<Record<PieceKind, Check>> = {
  guide: (id) => checkGuide(id),
  rule: checkRule,
  runbook: (id) => checkRunbook(id),
  deck: checkDeck,
  path: (id) => checkPath(id),
  course: (id) => checkCourse(id),
  worksheet: (id) => checkWorksheet(id),
  faq: (id) => checkFaq(id),
};

export function pieceTasks(options: { update: boolean }): readonly PieceTask[] {
  return pieceKindNames.flatMap((kind) =>
    pieces(kind).map(({ id, folder, root }) => ({
      folder,
      name: `${kind} ${id}`,
      check: async (engine: Engine) => {
        // A guide's folder holds its rules, which are pieces of their own.
        const fillIns = checkFillIns(folder).filter(({ file }) => kind !== 'guide' || !file.includes('/rules/'));
        const problems = (await checks[kind]?.(id, engine, options)) ?? [];
        return inRoot([...problems, ...fillIns], root);
      },
    })),
  );
}

/** Checks call every content folder `content`; the author of a team's reads its own name. */
export const inRoot = (problems: readonly Problem[], root: Root): Problem[] =>
  problems.map((problem) => ({ ...problem, file: problem.file.replace(/^content(?=\/)/, root.name) }));
