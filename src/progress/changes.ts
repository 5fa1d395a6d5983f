/** What learners do, as pure functions from state to state; elements hand them to `store.update`. Times in ms. */
import type { Program } from '../go/engine.ts';
import { boundAttempts } from './merge.ts';
import type { Attempt, ExerciseRecord, LessonRecord, Place, ProgressState, SettingsRecord } from './state.ts';

type Change = (state: ProgressState) => ProgressState;

const untouched: ExerciseRecord = { attempts: [], hintsShown: 0 };

function changeExercise(slug: string, change: (record: ExerciseRecord) => ExerciseRecord): Change {
  return (state) => {
    const before = state.exercises[slug] ?? untouched;
    const after = change(before);
    return after === before ? state : { ...state, exercises: { ...state.exercises, [slug]: after } };
  };
}

function changeLesson(id: string, change: (record: LessonRecord) => LessonRecord): Change {
  return (state) => {
    const before = state.lessons[id] ?? {};
    const after = change(before);
    return after === before ? state : { ...state, lessons: { ...state.lessons, [id]: after } };
  };
}

export function attempted(slug: string, attempt: Attempt): Change {
  return changeExercise(slug, (record) => ({
    ...record,
    attempts: boundAttempts([...record.attempts, attempt]),
    passedAt: record.passedAt ?? (attempt.verdict === 'passed' ? attempt.at : undefined),
  }));
}

export function hintShown(slug: string, number: number): Change {
  return changeExercise(slug, (record) => (record.hintsShown >= number ? record : { ...record, hintsShown: number }));
}

export function solutionOpened(slug: string, at: number): Change {
  return changeExercise(slug, (record) =>
    record.solutionOpenedAt === undefined ? { ...record, solutionOpenedAt: at } : record,
  );
}

/** `null` says that the learner went back to the starter. */
export function exerciseDrafted(slug: string, files: Program | null, at: number): Change {
  return changeExercise(slug, (record) => ({ ...record, draft: { at, value: files } }));
}

export function programDrafted(key: string, files: Program | null, at: number): Change {
  return (state) => ({
    ...state,
    programs: { ...state.programs, [key]: { ...state.programs[key], draft: { at, value: files } } },
  });
}

export function lessonOpened(id: string, at: number): Change {
  return changeLesson(id, (record) => (record.openedAt === undefined ? { ...record, openedAt: at } : record));
}

export function lessonRead(id: string, read: boolean, at: number): Change {
  return changeLesson(id, (record) => ({ ...record, read: { at, value: read } }));
}

export function answered(id: string, chosen: readonly number[], right: boolean, at: number): Change {
  return (state) => ({
    ...state,
    questions: { ...state.questions, [id]: { ...state.questions[id], answered: { at, value: { chosen, right } } } },
  });
}

type Plain<K extends keyof SettingsRecord> = NonNullable<SettingsRecord[K]> extends { value: infer V } ? V : never;

export function settingChosen<K extends 'from' | 'engine' | 'editor' | 'theme' | 'agreedPlaygrounds'>(
  key: K,
  value: Plain<K>,
  at: number,
): Change {
  return (state) => ({ ...state, settings: { ...state.settings, [key]: { at, value } } });
}

export function wasAt(place: Place, at: number): Change {
  return (state) => ({ ...state, settings: { ...state.settings, place: { at, value: place } } });
}
