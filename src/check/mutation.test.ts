import { describe, expect, it } from 'vitest';
import type { Outcome } from '../go/engine.ts';
import { contentWith, exercisePage, fixture, printing, tableEngine } from './content-fixture.ts';
import { mutatedExercises, recordOf } from './mutation.ts';

const outcomes: Readonly<Record<string, Outcome>> = {
  passes: printing('', { status: 0 }),
  fails: printing('', { status: 1 }),
  endless: { kind: 'limit', limit: 'run-time', message: 'It was still busy.', output: [] },
  slow: { kind: 'limit', limit: 'build-time', message: 'The build took long.', output: [] },
  broken: { kind: 'build-failed', text: 'no', findings: [] },
  gone: { kind: 'unavailable', why: 'No Go.' },
};

describe('mutation', () => {
  it('tells what the tests notice, what they do not, and what is no program', async () => {
    const dir = contentWith({
      'exercises/e/index.mdx': exercisePage(),
      'exercises/e/starter/a.go': '',
      'exercises/e/solution/a.go': 'right',
      'exercises/e/tests/a_test.go': '',
    });
    const mutants = Object.keys(outcomes).map((text, i) => ({ file: 'a.go', line: i + 1, change: text, text }));
    const [exercise] = mutatedExercises(fixture(dir), () => mutants);
    if (!exercise) throw new Error('there is no exercise');
    const plain = tableEngine((program) => outcomes[program[1]?.text ?? ''] ?? printing(''));
    const fates = await Promise.all(exercise.jobs.map((job) => job.run({ plain, shuffled: [] })));
    expect(fates).toEqual(['unnoticed', 'noticed', 'noticed', 'unknown', 'does-not-compile', 'unknown']);
    expect(recordOf(exercise, fates)).toMatchObject({
      mutants: 5,
      unnoticed: [{ file: 'a.go', line: 1, change: 'passes' }],
    });
  });
});
