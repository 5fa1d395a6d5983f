/** What Onramp remembers of a learner: the types, as record-schemas.ts has them. Times are milliseconds since 1970. */
import type * as z from 'zod/mini';
import type * as schemas from './record-schemas.ts';

/** A value and when it was last set: where two tabs disagree, the newest wins. */
export interface Stamped<T> {
  readonly at: number;
  readonly value: T;
}

export type Draft = z.infer<typeof schemas.draft>;
export type Attempt = z.infer<typeof schemas.attempt>;
export type ExerciseRecord = z.infer<typeof schemas.exerciseRecord>;
export type LessonRecord = z.infer<typeof schemas.lessonRecord>;
/** A lesson's program, by `module/lesson/file`. */
export type ProgramRecord = z.infer<typeof schemas.programRecord>;
/** A question, by `module/lesson/number`. */
export type QuestionRecord = z.infer<typeof schemas.questionRecord>;
export type Place = z.infer<typeof schemas.place>;
export type SettingsRecord = z.infer<typeof schemas.settingsRecord>;

/** The kinds of record, each a table of the store; `settings` has the one key `all`. */
export const tables = ['exercises', 'lessons', 'programs', 'questions', 'settings'] as const;
export type Table = (typeof tables)[number];

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

/** How large a draft or an attempt's code may be: what a playground takes. Lengths in UTF-16 units. */
export const maxDraft = { files: 20, nameLength: 200, textLength: 65_536 } as const;
