import { describe, expect, it } from 'vitest';
import { badge } from './badge.ts';
import { attempted, exerciseDrafted, hintShown, lessonOpened, lessonRead } from './changes.ts';
import { emptyState } from './state.ts';

const attempt = (verdict: 'passed' | 'failed') => attempted('x', { at: 1, verdict, passed: 0, total: 1, code: [] });
const ofX = { kind: 'exercise', slug: 'x' } as const;

describe('badge', () => {
  it('tells passed, tried, begun and untouched exercises apart', () => {
    expect(badge(emptyState, ofX).state).toBe('none');
    expect(badge(hintShown('x', 1)(emptyState), ofX).state).toBe('none');
    expect(badge(exerciseDrafted('x', [], 1)(emptyState), ofX)).toEqual({ state: 'started', text: 'Begun' });
    expect(badge(attempt('failed')(emptyState), ofX)).toEqual({ state: 'started', text: 'Tried' });
    expect(badge(attempt('failed')(attempt('passed')(emptyState)), ofX)).toEqual({ state: 'done', text: 'Passed' });
  });
  it('tells read from opened lessons', () => {
    const opened = lessonOpened('m/l', 1)(emptyState);
    expect(badge(opened, { kind: 'lesson', id: 'm/l' }).text).toBe('Opened');
    expect(badge(lessonRead('m/l', true, 2)(opened), { kind: 'lesson', id: 'm/l' }).text).toBe('Read');
    expect(badge(lessonRead('m/l', false, 3)(opened), { kind: 'lesson', id: 'm/l' }).text).toBe('Opened');
  });
  it('counts a module', () => {
    const state = lessonRead('m/l', true, 2)(attempt('failed')(emptyState));
    const module = { kind: 'module', lessons: ['m/l', 'm/k'], exercises: ['x', 'y'] } as const;
    expect(badge(state, module)).toEqual({ state: 'started', text: '1 of 4 done', share: 0.25 });
    expect(badge(emptyState, module)).toEqual({ state: 'none', text: '', share: 0 });
  });
});
