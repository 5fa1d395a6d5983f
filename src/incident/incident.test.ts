/** The log of an incident: what is stamped, what is taken back, what counts as open. */
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  commandCopied,
  decided,
  doneAt,
  ended,
  limits,
  noted,
  openOne,
  reopened,
  started,
  stepSet,
  valueTyped,
  type Change,
} from './incident.ts';

const begun = started('a', 'goroutine-leak', 'Goroutine leak', { service: 'checkout' }, 1000);
const after = (...changes: Change[]) => changes.reduce((incident, change) => change(incident), begun);

describe('an incident', () => {
  it('stamps a step that is done, and forgets the time when the tick is taken back', () => {
    const done = stepSet('goroutine-leak', 'Save a profile', true, 5000);
    expect(doneAt(after(done), 'goroutine-leak', 'Save a profile')).toBe(5000);
    const back = stepSet('goroutine-leak', 'Save a profile', false, 6000);
    expect(doneAt(after(done, back), 'goroutine-leak', 'Save a profile')).toBeUndefined();
    expect(after(done, back).entries).toHaveLength(2);
  });

  it('logs a box once, however often it is reported', () => {
    const done = (at: number) => stepSet('goroutine-leak', 'Save a profile', true, at);
    expect(after(done(5000), done(6000)).entries).toHaveLength(1);
  });

  it('keeps the steps of two runbooks apart, and names both', () => {
    const incident = after(stepSet('roll-back', 'Undo', true, 5000));
    expect(doneAt(incident, 'goroutine-leak', 'Undo')).toBeUndefined();
    expect(incident.runbooks).toEqual(['goroutine-leak', 'roll-back']);
  });

  it('holds the last answer to a threshold', () => {
    const answer = (is: 'yes' | 'unclear', at: number) => decided('goroutine-leak', 'count', 'Above?', is, at);
    expect(answerTo(after(answer('unclear', 1), answer('yes', 2)), 'goroutine-leak', 'count')).toBe('yes');
    expect(answerTo(begun, 'goroutine-leak', 'count')).toBeUndefined();
  });

  it('takes no empty note, and cuts one that is too long', () => {
    expect(after(noted('  \n', 1)).entries).toEqual([]);
    expect(after(noted('x'.repeat(5000), 1)).entries[0]).toMatchObject({ text: 'x'.repeat(limits.textLength) });
  });

  it('logs the same command twice in a row as one', () => {
    expect(after(commandCopied('kubectl get pods', 1), commandCopied('kubectl get pods', 2)).entries).toHaveLength(1);
    expect(after(commandCopied('a', 1), noted('n', 2), commandCopied('a', 3)).entries).toHaveLength(3);
  });

  it('keeps the newest entries where there are too many', () => {
    const many = after(...Array.from({ length: limits.entries + 1 }, (_, i) => noted(String(i), i)));
    expect(many.entries).toHaveLength(limits.entries);
    expect(many.entries.at(-1)).toMatchObject({ text: String(limits.entries) });
  });

  it('ends once, and opens again with all that it had', () => {
    const closed = after(ended(9000), ended(9500));
    expect(closed.endedAt).toBe(9000);
    expect(openOne([closed])).toBeUndefined();
    const open = reopened(9900)(closed);
    expect(openOne([open])).toBe(open);
    expect(open.entries.map(({ kind }) => kind)).toEqual(['ended', 'reopened']);
  });

  it('is the latest where several are open', () => {
    const later = started('b', 'roll-back', 'Roll back', {}, 2000);
    expect(openOne([begun, later])).toBe(later);
  });

  it('remembers what a placeholder stands for', () => {
    expect(after(valueTyped('namespace', 'shop')).values).toEqual({ service: 'checkout', namespace: 'shop' });
  });
});
