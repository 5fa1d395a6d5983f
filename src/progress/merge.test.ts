import { describe, expect, it } from 'vitest';
import {
  attempted,
  exerciseDrafted,
  hintShown,
  lessonRead,
  programDrafted,
  settingChosen,
  solutionOpened,
} from './changes.ts';
import { boundAttempts, changedRecords, mergeStates, newest } from './merge.ts';
import { emptyState, maxAttempts, type Attempt, type ProgressState } from './state.ts';

type Change = (state: ProgressState) => ProgressState;
const after = (...changes: Change[]): ProgressState => changes.reduce((state, change) => change(state), emptyState);
const attempt = (at: number, verdict: Attempt['verdict'] = 'failed'): Attempt => ({
  at,
  verdict,
  passed: 0,
  total: 3,
  code: [{ name: 'a.go', text: `package main // ${at}\n` }],
});
const draft = (text: string) => [{ name: 'a.go', text }];

describe('newest', () => {
  it('takes the later value', () => {
    expect(newest({ at: 1, value: 'old' }, { at: 2, value: 'new' })?.value).toBe('new');
    expect(newest({ at: 2, value: 'new' }, { at: 1, value: 'old' })?.value).toBe('new');
  });
  it('decides alike in every tab when both were set at the same instant', () => {
    const a = { at: 1, value: 'a' };
    const b = { at: 1, value: 'b' };
    expect(newest(a, b)).toEqual(newest(b, a));
  });
  it('takes what there is', () => {
    expect(newest(undefined, { at: 1, value: 'x' })?.value).toBe('x');
  });
});

describe('boundAttempts', () => {
  it('keeps the last ones', () => {
    const many = Array.from({ length: 50 }, (_, i) => attempt(i));
    const kept = boundAttempts(many);
    expect(kept).toHaveLength(maxAttempts);
    expect(kept.at(-1)?.at).toBe(49);
  });
  it('keeps a pass that is older than all of them', () => {
    const many = [attempt(0, 'passed'), ...Array.from({ length: 50 }, (_, i) => attempt(i + 1))];
    expect(boundAttempts(many)[0]?.verdict).toBe('passed');
    expect(boundAttempts(many)).toHaveLength(maxAttempts);
  });
});

describe('mergeStates', () => {
  it('never loses a pass', () => {
    const passed = after(attempted('x', attempt(5, 'passed')));
    const failed = after(attempted('x', attempt(9)));
    const merged = mergeStates(failed, passed);
    expect(merged.exercises['x']?.passedAt).toBe(5);
    expect(merged.exercises['x']?.attempts.map(({ at }) => at)).toEqual([5, 9]);
  });
  it('keeps the first of two passes', () => {
    const merged = mergeStates(
      after(attempted('x', attempt(9, 'passed'))),
      after(attempted('x', attempt(5, 'passed'))),
    );
    expect(merged.exercises['x']?.passedAt).toBe(5);
  });
  it('counts an attempt that both know once', () => {
    const state = after(attempted('x', attempt(5)));
    expect(mergeStates(state, structuredClone(state)).exercises['x']?.attempts).toHaveLength(1);
  });
  it('keeps the newest draft, also when it says that the learner went back to the starter', () => {
    const typed = after(exerciseDrafted('x', draft('mine'), 10));
    const reset = after(exerciseDrafted('x', null, 11));
    expect(mergeStates(typed, reset).exercises['x']?.draft?.value).toBeNull();
    expect(mergeStates(reset, typed).exercises['x']?.draft?.value).toBeNull();
  });
  it('keeps the most hints and the first look at the solution', () => {
    const a = after(hintShown('x', 3), solutionOpened('x', 20));
    const b = after(hintShown('x', 1), solutionOpened('x', 10));
    expect(mergeStates(a, b).exercises['x']).toMatchObject({ hintsShown: 3, solutionOpenedAt: 10 });
  });
  it('lets a reader take back that a lesson was read', () => {
    const read = after(lessonRead('m/l', true, 1));
    const unread = after(lessonRead('m/l', false, 2));
    expect(mergeStates(unread, read).lessons['m/l']?.read?.value).toBe(false);
  });
  it('takes each setting by its own time', () => {
    const a = after(settingChosen('theme', 'dark', 5), settingChosen('from', 'java', 1));
    const b = after(settingChosen('theme', 'light', 4), settingChosen('from', 'node', 2));
    const { settings } = mergeStates(a, b);
    expect([settings.theme?.value, settings.from?.value]).toEqual(['dark', 'node']);
  });
  it('keeps what only one side has, and fields a newer version has added', () => {
    const a = after(programDrafted('m/l/a.go', draft('a'), 1));
    const b = { ...emptyState, lessons: { 'm/l': { openedAt: 3, stars: 5 } } };
    const merged = mergeStates(a, b);
    expect(merged.programs['m/l/a.go']?.draft?.at).toBe(1);
    expect(merged.lessons['m/l']).toEqual({ openedAt: 3, stars: 5, read: undefined });
  });
  it('says the same whichever comes first', () => {
    const a = after(attempted('x', attempt(5, 'passed')), hintShown('x', 2), exerciseDrafted('x', draft('a'), 7));
    const b = after(attempted('x', attempt(6)), attempted('y', attempt(1)), exerciseDrafted('x', draft('b'), 7));
    expect(mergeStates(a, b)).toEqual(mergeStates(b, a));
  });
  it('changes nothing when merged again', () => {
    const a = after(attempted('x', attempt(5, 'passed')));
    const b = after(attempted('x', attempt(6)));
    const once = mergeStates(a, b);
    expect(mergeStates(once, b)).toEqual(once);
  });
});

describe('changedRecords', () => {
  it('names the records that a change has made anew', () => {
    const before = after(hintShown('x', 1));
    const next = settingChosen('theme', 'dark', 1)(hintShown('y', 1)(before));
    expect(changedRecords(before, next)).toEqual([
      { table: 'exercises', key: 'y' },
      { table: 'settings', key: 'all' },
    ]);
  });
  it('is empty for a change that changes nothing', () => {
    const state = after(hintShown('x', 2));
    expect(changedRecords(state, hintShown('x', 1)(state))).toEqual([]);
  });
});
