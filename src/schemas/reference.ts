/** How paths, courses, guides and runbooks name other pieces of content: `lesson: concurrency/leaks`. */
import { z } from './zod.ts';
import { entry } from './entry.ts';
import { shown, text } from './text.ts';

/** What can be named, and what its name looks like. */
const idPatterns = {
  lesson: [/^[a-z0-9-]+\/[a-z0-9-]+$/, 'concurrency/leaks'],
  exercise: [/^[a-z0-9-]+$/, 'fix-the-leak'],
  guide: [/^[a-z0-9-]+$/, 'concurrency'],
  rule: [/^[a-z0-9-]+\/[a-z0-9-]+$/, 'concurrency/name-the-end'],
  runbook: [/^[a-z0-9-]+$/, 'goroutine-leak'],
  deck: [/^[a-z0-9-]+$/, 'goroutine-leaks-live'],
  path: [/^[a-z0-9-]+$/, 'from-python'],
  course: [/^[a-z0-9-]+$/, 'go-101'],
  worksheet: [/^[a-z0-9-]+$/, 'canary-calculator'],
  faq: [/^[a-z0-9-]+$/, 'how-long-until-productive'],
} as const;

export type ReferableKind = keyof typeof idPatterns;
export const referableKinds = Object.keys(idPatterns) as ReferableKind[];

export interface Reference {
  readonly kind: ReferableKind;
  /** As its folder is called below the kind's: `concurrency/leaks`. */
  readonly id: string;
  /** One line on why it stands here; text with backticks. */
  readonly note: string | undefined;
}

const idOf = (kind: ReferableKind) =>
  z
    .string({ error: ({ input }) => `${kind} must be a name such as ${idPatterns[kind][1]}, and is ${shown(input)}` })
    .regex(idPatterns[kind][0], {
      error: ({ input }) => `${kind} must be a name such as ${idPatterns[kind][1]}, and is ${shown(input)}`,
    })
    .optional();

/** Exactly one piece, and a note where it needs one. */
export const reference = entry({
  lesson: idOf('lesson'),
  exercise: idOf('exercise'),
  guide: idOf('guide'),
  rule: idOf('rule'),
  runbook: idOf('runbook'),
  deck: idOf('deck'),
  path: idOf('path'),
  course: idOf('course'),
  worksheet: idOf('worksheet'),
  faq: idOf('faq'),
  note: text('note', 200, 'Run the second program twice.').optional(),
}).transform(({ note, ...ids }, context): Reference => {
  const named = referableKinds.flatMap((kind) => (ids[kind] === undefined ? [] : [{ kind, id: ids[kind], note }]));
  const [only, ...more] = named;
  if (context.issues.length > 0) return z.NEVER; // a field that nobody knows: said already
  if (only && more.length === 0) return only;
  context.addIssue({
    code: 'custom',
    message: only
      ? `names ${named.map(({ kind }) => kind).join(' and ')}; write one "- " line for each`
      : `names nothing; write for example "- lesson: concurrency/leaks". What can be named: ${referableKinds.join(', ')}`,
  });
  return z.NEVER;
});
