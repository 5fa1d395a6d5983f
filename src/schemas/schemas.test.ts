/** What authors read when a field is wrong: which one, and what to write instead. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { exerciseSchema } from './exercise.ts';
import { lessonSchema } from './lesson.ts';
import { moduleSchema } from './module.ts';
import { reference } from './reference.ts';
import { ruleEntrySchema } from './rule.ts';
import { termSchema } from './term.ts';
import { worksheetFieldSchema } from './worksheet.ts';

const source = { title: 'The spec', url: 'https://go.dev/ref/spec' };
const lesson = {
  title: 'Who closes the channel',
  order: 1,
  minutes: 12,
  summary: 'The sender closes.',
  objectives: ['Close it.', 'Range over it.'],
  keep: 'The sender closes.',
  sources: [source],
};
const wrong = {
  slug: 'never',
  mistake: 'Never closes',
  why: 'It waits.',
  rejectedBy: 'TestEnds/empty',
  says: 'still waits',
};
const exercise = {
  title: 'Close the channel',
  module: 'concurrency',
  lesson: 'channels',
  minutes: 10,
  summary: 'Close it.',
  hints: ['A nudge.', 'A direction.', 'Nearly there.'],
  wrong: [wrong, { ...wrong, slug: 'typo', rejectedBy: 'compile' }],
};

const faults = (schema: z.ZodType, data: object) =>
  schema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('lessonSchema', () => {
  it('takes a lesson, which has no exercises unless it says so', () => {
    expect(lessonSchema.parse(lesson)).toEqual({ ...lesson, exercises: [] });
  });

  it.each([
    [{ title: undefined }, 'title: title is missing; write it as text, for example "Who closes the channel"'],
    [{ title: '  ' }, 'title: title is empty; write for example "Who closes the channel"'],
    [{ title: 'x'.repeat(71) }, 'title: title is longer than 70 characters, by 1; cut it'],
    [{ order: 'first' }, 'order: order must be a whole number, for example 3, and is "first"'],
    [{ order: 1.5 }, 'order: order must be a whole number, for example 3, and is 1.5'],
    [{ order: 0 }, 'order: order must be at least 1, and is 0'],
    [{ minutes: 'ten' }, 'minutes: minutes must be a whole number, for example 14, and is "ten"'],
    [{ minutes: 7 }, 'minutes: minutes must be at least 8, and is 7'],
    [{ minutes: 21 }, 'minutes: minutes must be at most 20, and is 21; split what takes longer'],
    [{ objectives: ['One.'] }, 'objectives: name two to five objectives'],
    [{ objectives: Array.from({ length: 6 }, () => 'x') }, 'objectives: name two to five objectives'],
    [
      { exercises: ['Fix_It'] },
      'exercises.0: a slug has only a-z, 0-9 and single hyphens, for example "fix-the-leak", and not "Fix_It"',
    ],
    [{ sources: [] }, 'sources: name one to six primary sources'],
    [
      { sources: [{ ...source, url: 'http://go.dev' }] },
      'sources.0.url: the url of a source must begin with https://, for example "https://go.dev/ref/spec", and is "http://go.dev"',
    ],
    [{ sources: Array.from({ length: 7 }, () => source) }, 'sources: name one to six primary sources'],
  ])('says what is wrong with %j', (changed, message) => {
    expect(faults(lessonSchema, { ...lesson, ...changed })).toEqual([message]);
  });

  it('does not take a field that it does not know, and says which was meant', () => {
    expect(faults(lessonSchema, { ...lesson, titel: 'x' })).toEqual([
      ': there is no field "titel"; did you mean title?',
    ]);
    expect(faults(lessonSchema, { ...lesson, author: 'x' })).toEqual([
      ': there is no field "author"; the fields are title, order, minutes, summary, objectives, exercises, keep, sources',
    ]);
  });

  it('says what came where a list or text was expected', () => {
    expect(faults(lessonSchema, { ...lesson, objectives: 'Close it.', title: 7 })).toEqual([
      'title: title must be text, and is 7; write for example "Who closes the channel"',
      'objectives: objectives must be a list, one line with "- " for each, and is "Close it."',
    ]);
  });
});

describe('exerciseSchema', () => {
  it('takes an exercise, whose starter fails unless it says otherwise', () => {
    expect(exerciseSchema.parse(exercise)).toEqual({
      ...exercise,
      starter: 'fails',
      covers: [],
      implementations: [],
      mutation: { score: 80, equivalent: [] },
      reviewExcept: [],
      sources: [],
    });
  });

  it.each([
    [{ hints: ['One.'] }, 'hints: an exercise has exactly three hints: a nudge, a direction, nearly there'],
    [{ wrong: [wrong] }, 'wrong: an exercise has at least two wrong answers, and at most twelve'],
    [{ covers: [0] }, 'covers.0: objectives count from 1'],
    [{ covers: ['first'] }, 'covers.0: covers is a list of numbers of objectives, for example [1, 3]'],
    [{ mutation: { score: 101 } }, 'mutation.score: score must be at most 100'],
    [
      { mutation: { equivalent: [{ change: 'remove f()' }] } },
      'mutation.equivalent.0.why: why is missing; write it as text, for example "why in plain words."',
    ],
    [{ starter: 'passes' }, 'starter: starter must be "fails" or "does-not-compile", and is "passes"'],
    [
      { wrong: [wrong, { ...wrong, rejectedBy: 'Ends' }] },
      'wrong.1.rejectedBy: rejectedBy must name a test such as "TestEnds" or "TestEnds/empty", or be "compile", and is "Ends"',
    ],
    [
      { wrong: [wrong, { ...wrong, says: undefined }] },
      'wrong.1.says: says is missing; write it as text, for example "the channel is still open"',
    ],
  ])('says what is wrong with %j', (changed, message) => {
    expect(faults(exerciseSchema, { ...exercise, ...changed })).toEqual([message]);
  });
});

describe('an exercise and its lesson', () => {
  it('names both or neither', () => {
    const free = { ...exercise, module: undefined, lesson: undefined };
    expect(faults(exerciseSchema, free)).toEqual([]);
    expect(faults(exerciseSchema, { ...free, module: 'concurrency' })).toEqual([
      expect.stringMatching(/^lesson: module and lesson go together/),
    ]);
  });
});

describe('reference', () => {
  it('becomes kind, id and note', () => {
    expect(reference.parse({ lesson: 'concurrency/leaks', note: 'Twice.' })).toEqual({
      kind: 'lesson',
      id: 'concurrency/leaks',
      note: 'Twice.',
    });
  });

  it.each([
    [{}, /^: names nothing; write for example "- lesson: concurrency\/leaks"/],
    [{ lesson: 'a/b', exercise: 'c' }, /^: names lesson and exercise; write one "- " line for each$/],
    [{ lesson: 'leaks' }, /^lesson: lesson must be a name such as concurrency\/leaks, and is "leaks"$/],
    [{ lessons: 'a/b' }, /did you mean lesson\?/],
    ['a/b', /^: expected the fields lesson, .*, and there is "a\/b"$/],
  ])('says what is wrong with %j', (data, message) => {
    expect(faults(reference, data as object)).toEqual([expect.stringMatching(message)]);
  });
});

describe('ruleEntrySchema', () => {
  const rule = {
    rule: 'Name the line where it ends.',
    order: 1,
    bad: 'Nobody receives.',
    good: 'The buffer has a place.',
    replaces: [{ from: 'python', habit: 'Tasks are collected.' }],
  };

  it('takes a rule, and the word that a team does without it', () => {
    expect(ruleEntrySchema.parse(rule)).toMatchObject({ rule: rule.rule, exceptions: [], lessons: [] });
    expect(ruleEntrySchema.parse({ off: 'Our linter does it.' })).toEqual({ off: 'Our linter does it.' });
  });

  it('keeps the path of what is wrong', () => {
    const twice = [...rule.replaces, ...rule.replaces];
    expect(faults(ruleEntrySchema, { ...rule, replaces: twice })).toEqual(['replaces: name each language once']);
    expect(faults(ruleEntrySchema, { ...rule, replaces: [{ from: 'ruby', habit: 'x' }] })).toEqual([
      'replaces.0.from: the language must be "python" or "java" or "node", and is "ruby"',
    ]);
    expect(faults(ruleEntrySchema, { off: 'x', rule: 'y' })).toEqual([
      ': there is no field "rule"; the fields are off',
    ]);
  });
});

describe('worksheetSchema', () => {
  const field = { id: 'risk', label: 'Risk', type: 'choice', values: ['low', 'high'] };

  it.each([
    [{ ...field, values: undefined }, 'values: a choice needs at least two values'],
    [{ ...field, type: 'number' }, 'values: values belong to the type "choice"'],
    [{ ...field, id: 'Risk score' }, 'id: the id of a field is one word such as "requestRate"; exported files use it'],
  ])('says what is wrong with the field %j', (changed, message) => {
    expect(faults(worksheetFieldSchema, changed)).toEqual([message]);
  });
});

describe('moduleSchema and termSchema', () => {
  it('take what is complete', () => {
    expect(faults(moduleSchema, { id: 'concurrency', order: 1, title: 'Concurrency', summary: 'Goroutines.' })).toEqual(
      [],
    );
    expect(faults(termSchema, { id: 'goroutine', term: 'goroutine', meaning: 'Runs beside others.' })).toEqual([]);
  });

  it('say what is missing', () => {
    expect(faults(moduleSchema, { id: 'concurrency', title: 'x', summary: 'x' })).toEqual([
      'order: order must be a whole number, for example 3, and is nothing',
    ]);
    expect(faults(termSchema, { id: 'goroutine', term: 'goroutine' })).toEqual([
      expect.stringMatching(/^meaning: meaning is missing/),
    ]);
  });
});
