/** `npm run new -- <kind> <name>`: begins a piece of content. */
import { parseArgs } from 'node:util';
import { readPage } from '../check/front-matter.ts';
import { problemText } from '../check/problem.ts';
import { readGraded } from '../content/graded.ts';
import { pageOf } from '../content/kinds.ts';
import { contentRoots, dirOf, type Root } from '../content/roots.ts';
import { grade } from '../go/grade.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { authorEngine } from './author-engine.ts';
import { names, planNew, planWrong, targetRoot, usage, type Plan } from './new.ts';
import { wrongTemplate } from './templates.ts';
import { rejectionOf } from './verdict-words.ts';
import { writeAll } from './write.ts';

const { kind, name, target } = readArguments();
const plan = planNew(kind, name, target, contentRoots);
finish(plan.kind === 'grade' ? await gradeStarter(plan.exercise, plan.mistake) : plan);

/** The copy of the starter is announced as the tests reject it now, so that the check passes as it stands. */
async function gradeStarter(exercise: string, mistake: string): Promise<Exclude<Plan, { kind: 'grade' }>> {
  const path = pageOf('exercise', exercise);
  const page = readPage(path, exerciseSchema, dirOf(path));
  if (Array.isArray(page)) return { kind: 'refused', why: `Mend this first:\n${page.map(problemText).join('\n')}` };
  const read = readGraded(exercise, page.data);
  if ('missing' in read) {
    return {
      kind: 'refused',
      why: `Mend this first: ${read.missing.map(({ what, fix }) => `${what}; ${fix}`).join('. ')}.`,
    };
  }
  const engine = await authorEngine();
  const rejection = rejectionOf(await grade(read.exercise, read.exercise.starter, engine));
  engine.close();
  if (!rejection)
    return { kind: 'refused', why: `The starter of ${exercise} is not rejected by its tests; mend that first.` };
  return planWrong(exercise, mistake, wrongTemplate(mistake, rejection.rejectedBy, rejection.says), contentRoots);
}

function finish(plan: Exclude<Plan, { kind: 'grade' }>): never {
  if (plan.kind === 'refused') fail(plan.why);
  const problem = writeAll(plan.root.dir, plan.writes);
  if (problem) fail(problem);
  for (const { path, replaces } of plan.writes) {
    console.log(`${replaces ? 'changed' : 'wrote'} ${plan.root.name}/${path}`);
  }
  console.log(plan.next);
  process.exit(0);
}

function readArguments(): { kind: string; name: string; target: Root } {
  try {
    const { values, positionals } = parseArgs({ options: { in: { type: 'string' } }, allowPositionals: true });
    const [kind, name, ...more] = positionals;
    if (kind === undefined || name === undefined || more.length > 0) return fail(usage);
    const target = targetRoot(values.in, contentRoots);
    return target
      ? { kind, name, target }
      : fail(`${values.in} is no content folder. There are: ${names(contentRoots)}.`);
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
