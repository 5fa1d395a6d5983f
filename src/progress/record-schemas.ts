/**
 * The schemas of what Onramp remembers, for records that come from storage, another tab or a file. Loaded only when there
 * is such a record: a first visit pays nothing for it. The rest of the code knows the types through state.ts.
 */
import * as z from 'zod/mini';
import { stateOf, type RecordAddress } from './merge.ts';
import { maxDraft, tables, type ProgressState } from './state.ts';

// zod would try `new Function`, which the site's Content-Security-Policy forbids and reports.
z.config({ jitless: true });

/** Milliseconds since 1970, as `Date.now()`. */
const time = z.number().check(z.int(), z.nonnegative());

const sourceFile = z.object({
  name: z.string().check(z.maxLength(maxDraft.nameLength)),
  text: z.string().check(z.maxLength(maxDraft.textLength)),
});

/** A value and when it was last set: where two tabs disagree, the newest wins. */
const stamped = <T extends z.ZodMiniType>(value: T) => z.object({ at: time, value });

/** The learner's text; `null` after a reset, so that an older draft of another tab does not come back. */
export const draft = stamped(z.nullable(z.readonly(z.array(sourceFile).check(z.maxLength(maxDraft.files)))));

export const attempt = z.object({
  at: time,
  verdict: z.enum(['passed', 'failed', 'does-not-compile', 'cut-off', 'refused']),
  /** Tests that passed, of all; both 0 when none ran. */
  passed: z.number().check(z.int(), z.nonnegative()),
  total: z.number().check(z.int(), z.nonnegative()),
  code: z.readonly(z.array(sourceFile).check(z.maxLength(maxDraft.files))),
});

/** Loose objects keep what a newer version of Onramp has added. */
export const exerciseRecord = z.looseObject({
  /** Oldest first, at most `maxAttempts`. */
  attempts: z.readonly(z.array(attempt)),
  /** The first pass; never lost by a merge. */
  passedAt: z.optional(time),
  hintsShown: z.number().check(z.int(), z.gte(0), z.lte(3)),
  solutionOpenedAt: z.optional(time),
  draft: z.optional(draft),
});

export const lessonRecord = z.looseObject({
  openedAt: z.optional(time),
  read: z.optional(stamped(z.boolean())),
});

/** A lesson's program, by `module/lesson/file`. */
export const programRecord = z.looseObject({ draft: z.optional(draft) });

/** A question, by `module/lesson/number`: the answers last chosen, by their place from 0. */
export const questionRecord = z.looseObject({
  answered: stamped(
    z.object({ chosen: z.readonly(z.array(z.number().check(z.int(), z.nonnegative()))), right: z.boolean() }),
  ),
});

export const place = z.object({
  kind: z.enum(['lesson', 'exercise']),
  /** Path within the site, without the base: `lessons/concurrency/channels/`. */
  path: z.string().check(z.maxLength(300)),
  title: z.string().check(z.maxLength(200)),
  /** The id of the last heading that was reached. */
  heading: z.optional(z.string().check(z.maxLength(200))),
});

/** One of these is kept under each key of `settings`; all stamped. */
export const settingsRecord = z.looseObject({
  from: z.optional(stamped(z.enum(['python', 'java', 'node']))),
  engine: z.optional(stamped(z.enum(['playground', 'browser', 'auto']))),
  editor: z.optional(stamped(z.enum(['monaco', 'textarea', 'auto']))),
  theme: z.optional(stamped(z.enum(['system', 'light', 'dark']))),
  /** Playgrounds of other origins to which the learner has agreed to send code. */
  agreedPlaygrounds: z.optional(stamped(z.readonly(z.array(z.string())))),
  /** Where the learner was last. */
  place: z.optional(stamped(place)),
});

export const recordSchemas = {
  exercises: exerciseRecord,
  lessons: lessonRecord,
  programs: programRecord,
  questions: questionRecord,
  settings: settingsRecord,
} as const;

/** What another tab says it has written. */
const message = z.array(z.object({ table: z.enum(tables), key: z.string() }));

export function parseMessage(data: unknown): readonly RecordAddress[] {
  return message.safeParse(data).data ?? [];
}

/** A stored record as a state with nothing else in it, or why it is none. */
export function parseRecord(
  address: RecordAddress,
  record: unknown,
): { readonly state: ProgressState } | { readonly why: string } {
  const parsed = recordSchemas[address.table].safeParse(record);
  return parsed.success ? { state: stateOf(address, parsed.data) } : { why: z.prettifyError(parsed.error) };
}
