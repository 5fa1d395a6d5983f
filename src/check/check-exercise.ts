/** Verifies one exercise: its files, and that solution, starter and wrong answers do what the front matter says. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGraded } from '../content/graded.ts';
import { readFolder } from '../content/programs.ts';
import type { Program } from '../go/engine.ts';
import { noticesName } from '../go/grade-implementations.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { solutionJob, starterJob, wrongAnswerJob } from './check-answers.ts';
import { exceptionProblems, reviewJob } from './check-review.ts';
import type { Content, Entry } from './content.ts';
import { readPage } from './front-matter.ts';
import type { Checked, Job } from './job.ts';
import { recordProblems } from './mutation-record.ts';
import type { Problem } from './problem.ts';

export function checkExercise({ slug, folder, root: { dir } }: Entry, { entries, facts }: Content): Checked {
  const page = readPage(`${folder}/index.mdx`, exerciseSchema, dir);
  if (Array.isArray(page)) return { problems: page, jobs: [] };
  const { file, data } = page;
  const problems: Problem[] = [];
  const report = (what: string, fix: string, where = file) => problems.push({ file: where, line: 1, what, fix });

  const read = readGraded(slug, data, dir);
  if ('missing' in read) for (const { what, fix } of read.missing) report(what, fix);
  const lesson = data.module && `${data.module}/${data.lesson}`;
  if (lesson && !entries.some((entry) => entry.folder === `lessons/${lesson}`)) {
    report(`there is no lesson ${lesson}`, 'correct module and lesson');
  }
  if (!existsSync(join(dir, folder, 'solution/why.md'))) {
    report('solution/why.md is missing', 'say there, in a few sentences, why the solution is idiomatic');
  }
  if ('missing' in read) return { problems, jobs: [] };

  const { exercise } = read;
  const { starter, by } = exercise;
  const jobs: Job[] = [];
  const answerOf = (part: string): Program | undefined => {
    const answer = readFolder(`${folder}/${part}`, dir);
    if (answer.map(({ name }) => name).join() === starter.map(({ name }) => name).join()) return answer;
    report(`${part}/ does not have the same files as starter/`, 'an answer replaces the starter file by file');
    return undefined;
  };

  jobs.push(starterJob(folder, exercise, data.starter, facts));
  const solution = answerOf('solution');
  if (solution) {
    jobs.push(solutionJob(folder, exercise, solution, facts));
    if (by.kind === 'tests') {
      problems.push(...recordProblems(folder, { tests: by.tests, solution }, data.mutation, dir));
    }
    const { reviewExcept } = data;
    problems.push(...exceptionProblems(file, reviewExcept));
    jobs.push(reviewJob(folder, { ...exercise, reviewExcept }, solution));
  }
  const folders = existsSync(join(dir, folder, 'wrong')) ? readdirSync(join(dir, folder, 'wrong')) : [];
  for (const name of folders) {
    if (!data.wrong.some((wrong) => wrong.slug === name))
      report(`wrong/${name} is not described`, 'add it to the field wrong');
  }
  // Where the learner writes the tests, what they read is the author's by its nature: the field `missed`.
  const messages = by.kind === 'tests' ? () => facts([by.tests]).messages : undefined;
  for (const wrong of data.wrong) {
    const answer = answerOf(`wrong/${wrong.slug}`);
    const implementation = data.implementations.find(({ slug }) => slug === wrong.rejectedBy);
    const rejectedBy = implementation ? noticesName(implementation.mistake) : wrong.rejectedBy;
    if (answer) jobs.push(wrongAnswerJob(folder, exercise, answer, { ...wrong, rejectedBy }, messages));
  }
  return { problems, jobs };
}
