/** What Onramp remembers of a learner, and the schemas that hold stored or imported records at the border. */
import * as z from 'zod/mini';

/** Milliseconds since 1970, as `Date.now()`. */
const time = z.number().check(z.int(), z.nonnegative());

const sourceFile = z.object({ name: z.string().check(z.maxLength(200)), text: z.string().check(z.maxLength(65_536)) });

/** A value and when it was last set: where two tabs disagree, the newest wins. */
const stamped = <T extends z.ZodMiniType>(value: T) => z.object({ at: time, value });
export interface Stamped<T> {
  readonly at: number;
  readonly value: T;
}

/** The learner's text; `null` after a reset, so that an older draft of another tab does not come back. */
const draft = stamped(z.nullable(z.readonly(z.array(sourceFile).check(z.maxLength(20)))));
export type Draft = z.infer<typeof draft>;

const attempt = z.object({
  at: time,
  verdict: z.enum(['passed', 'failed', 'does-not-compile', 'cut-off', 'refused']),
  /** Tests that passed, of all; both 0 when none ran. */
  passed: z.number().check(z.int(), z.nonnegative()),
  total: z.number().check(z.int(), z.nonnegative()),
  code: z.readonly(z.array(sourceFile).check(z.maxLength(20))),
});
export type Attempt = z.infer<typeof attempt>;

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
export type ExerciseRecord = z.infer<typeof exerciseRecord>;

export const lessonRecord = z.looseObject({
  openedAt: z.optional(time),
  read: z.optional(stamped(z.boolean())),
});
export type LessonRecord = z.infer<typeof lessonRecord>;

/** A lesson's program, by `module/lesson/file`. */
export const programRecord = z.looseObject({ draft: z.optional(draft) });
export type ProgramRecord = z.infer<typeof programRecord>;

/** A question, by `module/lesson/number`: the answers last chosen, by their place from 0. */
export const questionRecord = z.looseObject({
  answered: stamped(z.object({ chosen: z.readonly(z.array(z.number().check(z.int(), z.nonnegative()))), right: z.boolean() })),
});
export type QuestionRecord = z.infer<typeof questionRecord>;

const place = z.object({
  kind: z.enum(['lesson', 'exercise']),
  /** Path within the site, without the base: `lessons/concurrency/channels/`. */
  path: z.string().check(z.maxLength(300)),
  title: z.string().check(z.maxLength(200)),
  /** The id of the last heading that was reached. */
  heading: z.optional(z.string().check(z.maxLength(200))),
});
export type Place = z.infer<typeof place>;

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
export type SettingsRecord = z.infer<typeof settingsRecord>;

/** The kinds of record, each a table of the store; `settings` has the one key `all`. */
export const recordSchemas = {
  exercises: exerciseRecord,
  lessons: lessonRecord,
  programs: programRecord,
  questions: questionRecord,
  settings: settingsRecord,
} as const;
export type Table = keyof typeof recordSchemas;
export const tables = Object.keys(recordSchemas) as readonly Table[];

/** All records; never changed in place. */
export interface ProgressState {
  readonly exercises: Readonly<Record<string, ExerciseRecord>>;
  readonly lessons: Readonly<Record<string, LessonRecord>>;
  readonly programs: Readonly<Record<string, ProgramRecord>>;
  readonly questions: Readonly<Record<string, QuestionRecord>>;
  readonly settings: SettingsRecord;
}

export const emptyState: ProgressState = { exercises: {}, lessons: {}, programs: {}, questions: {}, settings: {} };

/** How many attempts an exercise keeps; passes outlive the rest. */
export const maxAttempts = 20;
