/** `npm run check -- --mutation`: grades the mutants of the chosen exercises, writes their records and lists what is unnoticed. */
import { exerciseSchema } from '../schemas/exercise.ts';
import type { Content } from './content.ts';
import { readPage } from './front-matter.ts';
import type { Mutant } from './go-source.ts';
import type { Fate } from './mutation.ts';
import { mutatedExercises, recordOf } from './mutation.ts';
import type { Mutated } from './mutation-record.ts';
import { scoreOf, writeRecord } from './mutation-record.ts';
import type { ProgressLine } from './progress-line.ts';
import type { JobOptions } from './run-jobs.ts';
import { runJobs } from './run-jobs.ts';

interface Options extends Pick<JobOptions<Fate>, 'newEngines' | 'workers' | 'cache'> {
  readonly mutantsOf: (program: Mutated['solution']) => readonly Mutant[];
  readonly isChosen: (folder: string) => boolean;
  readonly progress: ProgressLine;
}

export async function measureMutation(content: Content, options: Options): Promise<void> {
  const { mutantsOf, isChosen, progress, ...how } = options;
  const exercises = mutatedExercises(
    { ...content, entries: content.entries.filter(({ folder }) => isChosen(folder)) },
    mutantsOf,
  );
  const { results } = await runJobs(
    exercises.flatMap(({ jobs }) => jobs),
    {
      ...how,
      keeps: (fate) => fate !== 'unknown',
      isFine: (fate) => fate !== 'unknown',
      onProgress: (done, all, { folder, part }) => progress.show(`mutant ${done} of ${all}: ${folder} ${part}`),
    },
  );
  progress.clear();
  let from = 0;
  for (const exercise of exercises) {
    const { folder, dir } = exercise;
    const fates = results.slice(from, from + exercise.jobs.length);
    from += exercise.jobs.length;
    if (fates.includes('unknown')) {
      console.log(`content/${folder}: some of its mutants could not be run; nothing is recorded. Run it again.`);
      continue;
    }
    const record = recordOf(exercise, fates);
    writeRecord(folder, record, dir);
    const front = readPage(`${folder}/index.mdx`, exerciseSchema, dir);
    const equivalent = Array.isArray(front) ? [] : front.data.mutation.equivalent;
    const noticed = record.mutants - record.unnoticed.length;
    console.log(
      `content/${folder}: ${noticed} of ${record.mutants} changes noticed, score ${scoreOf(record, equivalent)} %`,
    );
    for (const { file, line, change } of record.unnoticed) {
      const reason = equivalent.find((declared) => declared.change === change)?.why;
      console.log(`  content/${folder}/solution/${file}:${line}: ${change}${reason ? ` (equivalent: ${reason})` : ''}`);
    }
  }
}
