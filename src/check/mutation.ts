/** Mutation of exercises: each small change of the solution is graded; what the tests do not notice goes on record. */
import { readFolder } from '../content/programs.ts';
import { gradedProgram } from '../go/grade.ts';
import type { Content } from './content.ts';
import type { Mutant } from './go-source.ts';
import type { Job } from './job.ts';
import type { MutationRecord, Mutated } from './mutation-record.ts';
import { mutationKey } from './mutation-record.ts';

/** `unknown` when no engine could tell: it is asked again. A program that is cut off at a limit is noticed. */
export type Fate = 'noticed' | 'unnoticed' | 'does-not-compile' | 'unknown';

export interface MutatedExercise {
  readonly folder: string;
  /** The content folder that it lies in. */
  readonly dir: string;
  readonly mutated: Mutated;
  readonly mutants: readonly Mutant[];
  /** One for each mutant, in their order. */
  readonly jobs: readonly Job<Fate>[];
}

/** The exercises with all their mutants. Where the learner writes the tests there are none: the wrong implementations are. */
export function mutatedExercises(
  { entries }: Content,
  mutantsOf: (program: Mutated['solution']) => readonly Mutant[],
): MutatedExercise[] {
  return entries.flatMap(({ kind, slug, folder, root: { dir } }) => {
    const [tests] = readFolder(`${folder}/tests`, dir);
    const solution = readFolder(`${folder}/solution`, dir);
    const starter = readFolder(`${folder}/starter`, dir);
    if (kind.folder !== 'exercises' || !tests || solution.length === 0) return [];
    const mutants = mutantsOf(solution);
    const jobs = mutants.map(({ file, line, change, text }): Job<Fate> => {
      const answer = solution.map((own) => (own.name === file ? { name: file, text } : own));
      const program = gradedProgram({ slug, starter, by: { kind: 'tests', tests } }, answer);
      return {
        folder,
        part: `${file}:${line}: ${change}`,
        inputs: { program },
        run: async ({ plain }) => {
          const outcome = await plain.run(program);
          switch (outcome.kind) {
            case 'ran':
              return outcome.status === 0 ? 'unnoticed' : 'noticed';
            case 'build-failed':
              return 'does-not-compile';
            case 'limit':
              return outcome.limit === 'build-time' ? 'unknown' : 'noticed';
            case 'unavailable':
            case 'stopped':
              return 'unknown';
          }
        },
      };
    });
    return [{ folder, dir, mutated: { tests, solution }, mutants, jobs }];
  });
}

export function recordOf({ mutated, mutants }: MutatedExercise, fates: readonly Fate[]): MutationRecord {
  const unnoticed = mutants.filter((_, i) => fates[i] === 'unnoticed');
  return {
    of: mutationKey(mutated),
    mutants: fates.filter((fate) => fate !== 'does-not-compile').length,
    unnoticed: unnoticed.map(({ file, line, change }) => ({ file, line, change })),
  };
}
