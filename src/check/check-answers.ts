/** Grades the answers that an exercise comes with, as the workbench does, and says which do not do what is announced. */
import type { Engine, Outcome, Program } from '../go/engine.ts';
import type { GradedExercise, Verdict } from '../go/grade.ts';
import { grade, readableFiles } from '../go/grade.ts';
import { noticesName } from '../go/grade-implementations.ts';
import { authorsOwn } from './authors-message.ts';
import { formatProblems } from './check-format.ts';
import type { Content } from './content.ts';
import { factProblems } from './fact-problems.ts';
import type { Job } from './job.ts';
import type { Problem } from './problem.ts';

/** How long the tests of a solution may take, at the fastest of its runs: what the machine does besides is no matter. */
const testsMs = 2000;

export function starterJob(
  folder: string,
  exercise: GradedExercise,
  announced: 'fails' | 'does-not-compile',
  facts: Content['facts'],
): Job {
  const { starter, by } = exercise;
  return {
    folder,
    part: 'starter',
    inputs: { exercise, announced },
    run: async ({ plain }) => {
      const problems = await formatProblems(`content/${folder}/starter`, starter, plain);
      const beside = by.kind === 'tests' ? 'tests' : 'implementations/right';
      problems.push(...factProblems(facts(readableFiles(by)), (name) => `content/${folder}/${beside}/${name}`));
      for (const readable of readableFiles(by)) {
        problems.push(...(await formatProblems(`content/${folder}/${beside}/${readable.name}`, [readable], plain)));
      }
      for (const { slug, files } of by.kind === 'implementations' ? by.wrong : []) {
        problems.push(...(await formatProblems(`content/${folder}/implementations/${slug}`, files, plain)));
      }
      const verdict = await grade(exercise, starter, plain);
      const allowed = announced === 'fails' ? ['failed', 'cut-off'] : ['does-not-compile'];
      if (!allowed.includes(verdict.kind)) {
        problems.push({
          file: `content/${folder}/index.mdx`,
          line: 1,
          what: `the starter should be "${announced}", and it is "${verdict.kind}"${detail(verdict)}`,
          fix: 'correct the field starter, or the starter',
        });
      }
      return problems;
    },
  };
}

/** The solution passes, in several orders and with several seeds, soon, and without waiting for real. */
export function solutionJob(folder: string, exercise: GradedExercise, solution: Program, facts: Content['facts']): Job {
  const file = `content/${folder}/solution`;
  const { by } = exercise;
  const testFile = by.kind === 'tests' ? `content/${folder}/tests/${by.tests.name}` : file;
  return {
    folder,
    part: 'solution',
    inputs: { exercise, solution },
    run: async ({ plain, shuffled }) => {
      const problems = await formatProblems(file, solution, plain);
      problems.push(...factProblems(facts(solution), (name) => `${file}/${name}`));
      const report = (what: string, fix: string, where = file) => problems.push({ file: where, line: 1, what, fix });
      let fastestMs = Infinity;
      for (const engine of [plain, ...shuffled]) {
        const run = measured(engine);
        const verdict = await grade(exercise, solution, run.engine);
        fastestMs = Math.min(fastestMs, run.tookMs());
        if (verdict.kind !== 'passed' || verdict.vet.length > 0) {
          const where =
            engine === plain ? 'the solution' : 'in another order of tests and with other randomness the solution';
          report(`${where} does not pass: ${verdict.kind}${detail(verdict)}`, 'mend the solution or the tests');
          return problems;
        }
        if (engine === plain && run.waitedNs() > 0) {
          const waited = `${run.waitedNs() / 1e9} s`;
          report(
            `the tests let ${waited} pass outside a synctest bubble, where they wait for real`,
            'run the part that waits in synctest.Test',
            testFile,
          );
        }
      }
      if (fastestMs > testsMs) {
        report(
          `the tests took ${(fastestMs / 1000).toFixed(1)} s with the solution, and may take ${testsMs / 1000} s`,
          'let them do less: fewer rounds, smaller inputs',
          testFile,
        );
      }
      return problems;
    },
  };
}

interface WrongAnswer {
  readonly slug: string;
  readonly rejectedBy: string;
  readonly says: string;
}

/** A wrong answer is rejected as announced, with a message that the author has written: one of `messages`, where there are any to look for. */
export function wrongAnswerJob(
  folder: string,
  exercise: GradedExercise,
  answer: Program,
  { slug, rejectedBy, says }: WrongAnswer,
  messages: (() => readonly string[]) | undefined,
): Job {
  const file = `content/${folder}/wrong/${slug}`;
  return {
    folder,
    part: `wrong/${slug}`,
    inputs: { exercise, answer, rejectedBy, says },
    run: async ({ plain }): Promise<Problem[]> => {
      const problems = await formatProblems(file, answer, plain);
      const verdict = await grade(exercise, answer, plain);
      const reason = notRejected(verdict, rejectedBy, says);
      if (reason) {
        return [
          ...problems,
          { file, line: 1, what: reason, fix: 'make the test notice it, or correct rejectedBy and says' },
        ];
      }
      const read = 'tests' in verdict ? (verdict.tests.find(({ name }) => name === rejectedBy)?.message ?? '') : '';
      if (rejectedBy !== 'compile' && messages && !authorsOwn(read, says, messages())) {
        problems.push({
          file,
          line: 1,
          what: `${rejectedBy} rejects it, and ${JSON.stringify(says)} is no message that the tests have for it`,
          fix: 'let the test say what was expected, what happened and where to look, and put a part of that into says',
        });
      }
      return problems;
    },
  };
}

/** An engine that measures its last run: how long the program was at work, and how much of its own time passed. */
function measured(engine: Engine) {
  let began = 0;
  let ended = 0;
  let waitedNs = 0;
  const run: Engine['run'] = async (program, options = {}): Promise<Outcome> => {
    const outcome = await engine.run(program, {
      ...options,
      onEvent: (event) => {
        if (event.kind === 'running') began = performance.now();
        if (event.kind === 'vetting') ended = performance.now();
        options.onEvent?.(event);
      },
    });
    if ('output' in outcome) waitedNs = outcome.output.reduce((sum, { delayNs }) => sum + delayNs, 0);
    return outcome;
  };
  return {
    engine: {
      where: engine.where,
      run,
      format: engine.format.bind(engine),
      vet: engine.vet.bind(engine),
      review: engine.review.bind(engine),
      prepare: engine.prepare.bind(engine),
      version: engine.version.bind(engine),
    } satisfies Engine,
    tookMs: () => Math.max(0, ended - began),
    waitedNs: () => waitedNs,
  };
}

/** Why this verdict does not reject the answer as announced; undefined when it does. */
export function notRejected(verdict: Verdict, rejectedBy: string, says: string): string | undefined {
  if (verdict.kind === 'does-not-compile') {
    if (rejectedBy !== 'compile') return `it does not compile: ${verdict.text.trim()}`;
    return verdict.text.includes(says)
      ? undefined
      : `the compiler does not say ${JSON.stringify(says)}: ${verdict.text.trim()}`;
  }
  if (verdict.kind === 'passed' || verdict.kind === 'refused') return `it is "${verdict.kind}"`;
  // A test whose sub-test rejects the right implementation fails as well, and says nothing itself.
  const onRight = verdict.tests.filter(({ name, result }) => result === 'failed' && !name.startsWith(noticesName('')));
  const test =
    rejectedBy === 'right'
      ? (onRight.find(({ message }) => message.includes(says)) ?? onRight.at(-1))
      : verdict.tests.find(({ name }) => name === rejectedBy);
  if (test?.result !== 'failed' && verdict.kind === 'failed') {
    return `${rejectedBy} does not fail, but ${verdict.tests
      .filter(({ result }) => result === 'failed')
      .map(({ name }) => name)
      .join(', ')}`;
  }
  const message = test?.message ?? '';
  const read = verdict.kind === 'cut-off' ? `${message}\n${verdict.why}` : message;
  return read.includes(says) ? undefined : `${rejectedBy} does not say ${JSON.stringify(says)}: ${read.trim()}`;
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
