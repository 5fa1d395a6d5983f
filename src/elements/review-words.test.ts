import { describe, expect, it } from 'vitest';
import type { Finding, Note } from '../go/engine.ts';
import { noteGroups, reviewMarks, reviewWords, withoutNoted } from './review-words.ts';

const note = (id: string, line: number, file = 'a.go'): Note => ({ id, file, line, column: 2, message: `${id}!` });
const text = (title: string) => ({ title, advice: 'Do this.', why: 'Because.' });
const texts = { sleepsync: text('Wait, do not sleep'), wrapverb: text('Wrap with `%w`') };

describe('noteGroups', () => {
  it('puts notes of one kind together, in the order of the code', () => {
    const notes = [note('wrapverb', 3), note('sleepsync', 5), note('wrapverb', 9)];
    expect(noteGroups(notes, texts)).toEqual([
      { id: 'wrapverb', title: 'Wrap with `%w`', text: texts.wrapverb, notes: [notes[0], notes[2]] },
      { id: 'sleepsync', title: 'Wait, do not sleep', text: texts.sleepsync, notes: [notes[1]] },
    ]);
  });

  it('calls a note by its analyser when its text could not be had', () => {
    expect(noteGroups([note('wrapverb', 3)], {})).toMatchObject([{ title: 'wrapverb', text: undefined }]);
  });
});

describe('reviewWords', () => {
  it('counts, and is announced only when there is something to read', () => {
    expect(reviewWords([])).toEqual({ title: 'Review', lead: 'A reviewer has nothing to add.', spoken: undefined });
    expect(reviewWords([note('wrapverb', 1)]).spoken).toBe('Passed, and the review has 1 note, below the verdict.');
    expect(reviewWords([note('wrapverb', 1), note('wrapverb', 2)]).title).toBe('Review: 2 notes');
  });
});

describe('reviewMarks', () => {
  it('has one mark a line, with all that is said there, in plain text', () => {
    const notes = [note('wrapverb', 3), note('sleepsync', 3), note('wrapverb', 3), note('wrapverb', 3, 'b.go')];
    expect(reviewMarks(noteGroups(notes, texts))).toEqual([
      { file: 'a.go', line: 3, kind: 'review', message: 'Wrap with %w · Wait, do not sleep' },
      { file: 'b.go', line: 3, kind: 'review', message: 'Wrap with %w' },
    ]);
  });
});

describe('withoutNoted', () => {
  it('takes out what the review explains at the same place', () => {
    const finding = (column: number): Finding => ({ tool: 'vet', file: 'a.go', line: 3, column, message: 'vet' });
    expect(withoutNoted([finding(2), finding(4)], [note('copylocks', 3)])).toEqual([finding(4)]);
  });
});
