/** Verifies one exercise: its solution passes, its starter and each wrong answer fail as they say. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGraded } from '../content/graded.ts';
import { contentDir, readFolder } from '../content/programs.ts';
import type { Engine, Program } from '../go/engine.ts';
import type { Verdict } from '../go/grade.ts';
import { grade, readableFiles } from '../go/grade.ts';
import { noticesName } from '../go/grade-implementations.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { formatProblems } from './check-format.ts';
import { reviewProblems } from './check-review.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** Engines that differ in what a program sees as randomness and in the order of its tests. */
export interface ExerciseEngines {
  readonly plain: Engine;
  readonly shuffled: readonly Engine[];
}

export async function checkExercise(
  slug: string,
  { plain, shuffled }: ExerciseEngines,
  dir = contentDir,
): Promise<Problem[]> {
  const folder = `exercises/${slug}`;
  const page = readPage(`${folder}/index.mdx`, exerciseSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data } = page;
  const problems: Problem[] = [];
  const report = (what: string, fix: string, where = file, line = 1) => problems.push({ file: where, line, what, fix });

  const read = readGraded(slug, data, dir);
  if ('missing' in read) for (const { what, fix } of read.missing) report(what, fix);
  if (!existsSync(join(dir, 'lessons', data.module, data.lesson, 'index.mdx'))) {
    report(`there is no lesson ${data.module}/${data.lesson}`, 'correct module and lesson');
  }
  if (!existsSync(join(dir, folder, 'solution/why.md'))) {
    report('solution/why.md is missing', 'say there, in a few sentences, why the solution is idiomatic');
  }
  if ('missing' in read) return problems;

  const { exercise } = read;
  const { starter, by } = exercise;
  const answerOf = (part: string): Program | undefined => {
    const answer = readFolder(`${folder}/${part}`, dir);
    if (answer.map(({ name }) => name).join() === starter.map(({ name }) => name).join()) return answer;
    report(`${part}/ does not have the same files as starter/`, 'an answer replaces the starter file by file');
    return undefined;
  };

  const beside = by.kind === 'tests' ? 'tests' : 'implementations/right';
  for (const readable of readableFiles(by)) {
    problems.push(...(await formatProblems(`content/${folder}/${beside}/${readable.name}`, [readable], plain)));
  }
  for (const { slug, files } of by.kind === 'implementations' ? by.wrong : []) {
    problems.push(...(await formatProblems(`content/${folder}/implementations/${slug}`, files, plain)));
  }
  const begin = await grade(exercise, starter, plain);
  const begins = data.starter === 'fails' ? ['failed', 'cut-off'] : ['does-not-compile'];
  if (!begins.includes(begin.kind)) {
    report(
      `the starter should be "${data.starter}", and it is "${begin.kind}"${detail(begin)}`,
      'correct the field starter, or the starter',
    );
  }

  const solution = answerOf('solution');
  if (solution) {
    problems.push(...(await formatProblems(`content/${folder}/solution`, solution, plain)));
    for (const engine of [plain, ...shuffled]) {
      const verdict = await grade(exercise, solution, engine);
      if (verdict.kind === 'passed' && verdict.vet.length === 0) continue;
      const where =
        engine === plain ? 'the solution' : 'in another order of tests and with other randomness the solution';
      report(
        `${where} does not pass: ${verdict.kind}${detail(verdict)}`,
        'mend the solution or the tests',
        `content/${folder}/solution`,
      );
      break;
    }
    const { reviewExcept } = data;
    problems.push(...(await reviewProblems({ ...exercise, reviewExcept }, solution, plain, dir)));
  }

  const folders = existsSync(join(dir, folder, 'wrong')) ? readdirSync(join(dir, folder, 'wrong')) : [];
  for (const name of folders) {
    if (!data.wrong.some((wrong) => wrong.slug === name))
      report(`wrong/${name} is not described`, 'add it to the field wrong');
  }
  for (const wrong of data.wrong) {
    const answer = answerOf(`wrong/${wrong.slug}`);
    if (!answer) continue;
    const where = `content/${folder}/wrong/${wrong.slug}`;
    problems.push(...(await formatProblems(where, answer, plain)));
    const verdict = await grade(exercise, answer, plain);
    const implementation = data.implementations.find(({ slug }) => slug === wrong.rejectedBy);
    const rejectedBy = implementation ? noticesName(implementation.mistake) : wrong.rejectedBy;
    const reason = notRejected(verdict, rejectedBy, wrong.says);
    if (reason) report(reason, 'make the test notice it, or correct rejectedBy and says', where);
  }
  return problems;
}

/** Why this verdict does not reject the answer as announced; undefined when it does. */
function notRejected(verdict: Verdict, rejectedBy: string, says: string): string | undefined {
  if (verdict.kind === 'does-not-compile') {
    if (rejectedBy !== 'compile') return `it does not compile: ${verdict.text.trim()}`;
    return verdict.text.includes(says)
      ? undefined
      : `the compiler does not say ${JSON.stringify(says)}: ${verdict.text.trim()}`;
  }
  if (verdict.kind === 'passed' || verdict.kind === 'refused') return `it is "${verdict.kind}"`;
  const test =
    rejectedBy === 'right'
      ? verdict.tests.find(({ name, result }) => result === 'failed' && !name.startsWith(noticesName('')))
      : verdict.tests.find(({ name }) => name === rejectedBy);
  if (test?.result !== 'failed' && verdict.kind === 'failed') {
    return `${rejectedBy} does not fail, but ${verdict.tests
      .filter(({ result }) => result === 'failed')
      .map(({ name }) => name)
      .join(', ')}`;
  }
  const read = verdict.kind === 'cut-off' ? `${test?.message}\n${verdict.why}` : `${test?.message}`;
  return read.includes(says) ? undefined : `${rejectedBy} does not say ${JSON.stringify(says)}: ${read}`;
}

function detail(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'passed':
      return verdict.vet.map((finding) => `: vet says ${finding.file}:${finding.line}: ${finding.message}`).join('');
    case 'failed':
      return `: ${verdict.tests
        .filter(({ result }) => result !== 'passed')
        .map(({ name, message }) => `${name}: ${message}`)
        .join('; ')}`;
    case 'does-not-compile':
      return `: ${verdict.text.trim()}`;
    case 'cut-off':
    case 'refused':
      return `: ${verdict.why}`;
  }
}
