import { expect, it } from 'vitest';
import { parseNotes } from './review-report.ts';

const found = (posn: string, message = 'Rough.') => ({ posn, end: posn, message });

it('gives the notes in the order of the code, with paths as the learner knows them', () => {
  const report = {
    play: {
      sleepsync: [found('./pool.go:12:2'), found('/tmp/sandbox/pool.go:3:1')],
      minmax: [found('sub/a.go:1:1', 'Shorter.')],
    },
  };
  expect(parseNotes(JSON.stringify(report))).toEqual([
    { id: 'sleepsync', file: 'pool.go', line: 3, column: 1, message: 'Rough.' },
    { id: 'sleepsync', file: 'pool.go', line: 12, column: 2, message: 'Rough.' },
    { id: 'minmax', file: 'sub/a.go', line: 1, column: 1, message: 'Shorter.' },
  ]);
  expect(parseNotes('{}')).toEqual([]);
});

it('says which analyser failed', () => {
  expect(() => parseNotes('{"play":{"minmax":{"error":"boom"}}}')).toThrow('the analyser minmax failed: boom');
});

it('is thrown by what is no report', () => {
  expect(() => parseNotes('panic: boom')).toThrow();
  expect(() => parseNotes('{"play":{"minmax":[{}]}}')).toThrow();
});
