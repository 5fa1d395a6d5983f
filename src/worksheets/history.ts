/** Undo and redo over values that never change. Edits of the same cell in a row are one step. */
export interface History<T> {
  readonly now: T;
  readonly before: readonly T[];
  readonly after: readonly T[];
  /** What the last change was on; undefined after undo and redo, so that the next change is a step of its own. */
  readonly at?: string | undefined;
}

const most = 200;

export const begin = <T>(now: T): History<T> => ({ now, before: [], after: [] });

/** `at` names what was changed, such as a cell; changes of the same in a row are undone together. */
export function change<T>(history: History<T>, now: T, at?: string): History<T> {
  if (now === history.now) return history;
  const sameStep = at !== undefined && at === history.at;
  return { now, before: sameStep ? history.before : [...history.before, history.now].slice(-most), after: [], at };
}

export function undo<T>({ now, before, after }: History<T>): History<T> {
  const last = before.at(-1);
  return last === undefined
    ? { now, before, after }
    : { now: last, before: before.slice(0, -1), after: [now, ...after] };
}

export function redo<T>({ now, before, after }: History<T>): History<T> {
  const [next, ...rest] = after;
  return next === undefined ? { now, before, after } : { now: next, before: [...before, now], after: rest };
}
