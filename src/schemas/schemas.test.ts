/** What authors read when a field is wrong: which one, and what to write instead. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { exerciseSchema } from './exercise.ts';
import { lessonSchema } from './lesson.ts';
import { moduleSchema } from './module.ts';
import { termSchema } from './term.ts';

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
    [{ title: undefined }, 'title: title is missing; write it as text, for example "title in plain words."'],
    [{ title: '  ' }, 'title: title is empty; write one sentence'],
    [{ title: 'x'.repeat(71) }, 'title: title is longer than 70 characters; cut it'],
    [{ order: 'first' }, 'order: order must be a whole number, for example 3'],
    [{ order: 1.5 }, 'order: order must be a whole number, for example 3'],
    [{ order: 0 }, 'order: order must be at least 1'],
    [{ minutes: 'ten' }, 'minutes: minutes must be a whole number, for example 12'],
    [{ minutes: 7 }, 'minutes: minutes must be at least 8'],
    [{ minutes: 21 }, 'minutes: minutes must be at most 20; split what takes longer'],
    [{ objectives: ['One.'] }, 'objectives: name at least two objectives'],
    [{ objectives: Array.from({ length: 6 }, () => 'x') }, 'objectives: name at most five objectives'],
    [{ exercises: ['Fix_It'] }, 'exercises.0: a slug has only a-z, 0-9 and single hyphens, for example "fix-the-leak"'],
    [{ sources: [] }, 'sources: name at least one primary source'],
    [{ sources: [{ ...source, url: 'http://go.dev' }] }, 'sources.0.url: the url of a source must begin with https://'],
    [{ sources: Array.from({ length: 7 }, () => source) }, 'sources: name at most six primary sources'],
  ])('says what is wrong with %j', (changed, message) => {
    expect(faults(lessonSchema, { ...lesson, ...changed })).toEqual([message]);
  });

  it('does not take a field that it does not know', () => {
    expect(faults(lessonSchema, { ...lesson, titel: 'x' })).toEqual([': Unrecognized key: "titel"']);
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
    [{ wrong: [wrong] }, 'wrong: an exercise has at least two wrong answers'],
    [{ covers: [0] }, 'covers.0: objectives count from 1'],
    [{ covers: ['first'] }, 'covers.0: covers is a list of numbers of objectives, for example [1, 3]'],
    [{ mutation: { score: 101 } }, 'mutation.score: score must be at most 100'],
    [
      { mutation: { equivalent: [{ change: 'remove f()' }] } },
      'mutation.equivalent.0.why: why is missing; write it as text, for example "why in plain words."',
    ],
    [{ starter: 'passes' }, 'starter: starter is "fails" or "does-not-compile"'],
    [
      { wrong: [wrong, { ...wrong, rejectedBy: 'Ends' }] },
      'wrong.1.rejectedBy: name a test such as "TestEnds" or "TestEnds/empty", or "compile"',
    ],
    [
      { wrong: [wrong, { ...wrong, says: undefined }] },
      'wrong.1.says: says is missing; write it as text, for example "says in plain words."',
    ],
  ])('says what is wrong with %j', (changed, message) => {
    expect(faults(exerciseSchema, { ...exercise, ...changed })).toEqual([message]);
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
      'order: order must be a whole number, for example 3',
    ]);
    expect(faults(termSchema, { id: 'goroutine', term: 'goroutine' })).toEqual([
      expect.stringMatching(/^meaning: meaning is missing/),
    ]);
  });
});
