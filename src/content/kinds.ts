/** Every kind of content: where its pieces lie below a content folder, and what their front matter must be. */
import type { z } from 'zod';
import { courseSchema } from '../schemas/course.ts';
import { deckSchema } from '../schemas/deck.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { faqSchema } from '../schemas/faq.ts';
import { guideSchema } from '../schemas/guide.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { pathSchema } from '../schemas/path.ts';
import { ruleEntrySchema } from '../schemas/rule.ts';
import { runbookSchema } from '../schemas/runbook.ts';
import { worksheetSchema } from '../schemas/worksheet.ts';

export interface Kind {
  /** Its page's place below the content folder; each `*` is a part of the piece's id, in order. */
  readonly pattern: string;
  readonly schema: z.ZodType;
}

export const pieceKinds = {
  lesson: { pattern: 'lessons/*/*/index.mdx', schema: lessonSchema },
  exercise: { pattern: 'exercises/*/index.mdx', schema: exerciseSchema },
  guide: { pattern: 'guides/*/index.mdx', schema: guideSchema },
  rule: { pattern: 'guides/*/rules/*/index.md', schema: ruleEntrySchema },
  runbook: { pattern: 'runbooks/*/index.mdx', schema: runbookSchema },
  deck: { pattern: 'decks/*/index.mdx', schema: deckSchema },
  path: { pattern: 'paths/*/index.mdx', schema: pathSchema },
  course: { pattern: 'courses/*/index.mdx', schema: courseSchema },
  worksheet: { pattern: 'worksheets/*/index.mdx', schema: worksheetSchema },
  faq: { pattern: 'faq/*/index.mdx', schema: faqSchema },
} as const satisfies Record<string, Kind>;

export type PieceKind = keyof typeof pieceKinds;
export const pieceKindNames = Object.keys(pieceKinds) as PieceKind[];

/** `rule`, `concurrency/name-the-end` → `guides/concurrency/rules/name-the-end/index.md`. */
export function pageOf(kind: PieceKind, id: string): string {
  const parts = id.split('/');
  return pieceKinds[kind].pattern.replace(/\*/g, () => parts.shift() ?? '');
}

/** The folder of a piece below the content folder: `guides/concurrency/rules/name-the-end`. */
export const folderOf = (kind: PieceKind, id: string): string => pageOf(kind, id).replace(/\/[^/]+$/, '');

/** Which piece's page this path below a content folder is; undefined where it is none. */
export function pieceOfPage(path: string): { kind: PieceKind; id: string } | undefined {
  for (const kind of pieceKindNames) {
    const match = new RegExp(`^${pieceKinds[kind].pattern.replace(/\./g, '\\.').replace(/\*/g, '([^/]+)')}$`).exec(path);
    if (match) return { kind, id: match.slice(1).join('/') };
  }
  return undefined;
}
