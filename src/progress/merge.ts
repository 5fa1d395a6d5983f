/** Pure merging of what two tabs, a store and a file remember: the newest wins per value, passes are never lost. */
import {
  maxAttempts,
  tables,
  type Attempt,
  type Draft,
  type ExerciseRecord,
  type LessonRecord,
  type ProgramRecord,
  type ProgressState,
  type QuestionRecord,
  type SettingsRecord,
  type Stamped,
  type Table,
} from './state.ts';

/** The newer of two values. At the same instant the larger JSON text wins, so that every tab decides alike. */
export function newest<T extends Stamped<unknown>>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** The last `maxAttempts`, oldest first; the last pass is kept even when it is older than all of them. */
export function boundAttempts(attempts: readonly Attempt[]): readonly Attempt[] {
  if (attempts.length <= maxAttempts) return attempts;
  const last = attempts.slice(-maxAttempts);
  if (last.some((attempt) => attempt.verdict === 'passed')) return last;
  const pass = attempts.findLast((attempt) => attempt.verdict === 'passed');
  return pass === undefined ? last : [pass, ...last.slice(1)];
}

function mergeAttempts(a: readonly Attempt[], b: readonly Attempt[]): readonly Attempt[] {
  const byIdentity = new Map<string, Attempt>();
  for (const attempt of [...a, ...b])
    byIdentity.set(JSON.stringify([attempt.at, attempt.verdict, attempt.code]), attempt);
  const ordered = [...byIdentity].sort(([keyA, x], [keyB, y]) => x.at - y.at || (keyA < keyB ? -1 : 1));
  return boundAttempts(ordered.map(([, attempt]) => attempt));
}

function mergeExercise(a: ExerciseRecord, b: ExerciseRecord): ExerciseRecord {
  return {
    ...a,
    ...b,
    attempts: mergeAttempts(a.attempts, b.attempts),
    passedAt: earliest(a.passedAt, b.passedAt),
    hintsShown: Math.max(a.hintsShown, b.hintsShown),
    solutionOpenedAt: earliest(a.solutionOpenedAt, b.solutionOpenedAt),
    draft: newest<Draft>(a.draft, b.draft),
  };
}

function mergeLesson(a: LessonRecord, b: LessonRecord): LessonRecord {
  return { ...a, ...b, openedAt: earliest(a.openedAt, b.openedAt), read: newest(a.read, b.read) };
}

function mergeProgram(a: ProgramRecord, b: ProgramRecord): ProgramRecord {
  return { ...a, ...b, draft: newest<Draft>(a.draft, b.draft) };
}

function mergeQuestion(a: QuestionRecord, b: QuestionRecord): QuestionRecord {
  return { ...a, ...b, answered: newest(a.answered, b.answered) ?? a.answered };
}

function mergeSettings(a: SettingsRecord, b: SettingsRecord): SettingsRecord {
  return {
    ...a,
    ...b,
    from: newest(a.from, b.from),
    engine: newest(a.engine, b.engine),
    editor: newest(a.editor, b.editor),
    theme: newest(a.theme, b.theme),
    agreedPlaygrounds: newest(a.agreedPlaygrounds, b.agreedPlaygrounds),
    place: newest(a.place, b.place),
  };
}

function mergeTable<R>(a: Readonly<Record<string, R>>, b: Readonly<Record<string, R>>, merge: (a: R, b: R) => R) {
  const merged: Record<string, R> = { ...a };
  for (const [key, record] of Object.entries(b)) {
    const ours = merged[key];
    merged[key] = ours === undefined ? record : merge(ours, record);
  }
  return merged;
}

/** Both states in one; `mergeStates(a, b)` and `mergeStates(b, a)` say the same. */
export function mergeStates(a: ProgressState, b: ProgressState): ProgressState {
  return {
    exercises: mergeTable(a.exercises, b.exercises, mergeExercise),
    lessons: mergeTable(a.lessons, b.lessons, mergeLesson),
    programs: mergeTable(a.programs, b.programs, mergeProgram),
    questions: mergeTable(a.questions, b.questions, mergeQuestion),
    settings: mergeSettings(a.settings, b.settings),
  };
}

/** Where a record lies. The table `settings` has the one key `all`. */
export interface RecordAddress {
  readonly table: Table;
  readonly key: string;
}

/** The record at an address, or undefined. */
export function recordAt(state: ProgressState, { table, key }: RecordAddress): unknown {
  return table === 'settings' ? state.settings : state[table][key];
}

/** A state with this one record, which has passed its schema. */
export function stateOf({ table, key }: RecordAddress, record: unknown): ProgressState {
  const empty: ProgressState = { exercises: {}, lessons: {}, programs: {}, questions: {}, settings: {} };
  return table === 'settings'
    ? { ...empty, settings: record as SettingsRecord }
    : { ...empty, [table]: { [key]: record } };
}

/** The addresses whose records differ between two states, where the second was made from the first. */
export function changedRecords(before: ProgressState, after: ProgressState): readonly RecordAddress[] {
  const changed: RecordAddress[] = [];
  for (const table of tables) {
    if (before[table] === after[table]) continue;
    if (table === 'settings') {
      changed.push({ table, key: 'all' });
      continue;
    }
    for (const [key, record] of Object.entries(after[table])) {
      if (before[table][key] !== record) changed.push({ table, key });
    }
  }
  return changed;
}
