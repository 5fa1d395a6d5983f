/** `npm run check [path…] [--update]`: verifies content, all of it or these folders. */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../content/programs.ts';
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { nodeThreads } from '../go/host/node-threads.ts';
import { pageLimits } from '../go/toolchain/limits.ts';
import { ToolchainEngine } from '../go/toolchain/toolchain-engine.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { checkExercise } from './check-exercise.ts';
import { checkLesson } from './check-lesson.ts';
import { checkReviewNotes } from './check-review.ts';
import { checkTerms } from './check-terms.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { problemText } from './problem.ts';

const { values, positionals } = parseArgs({
  options: { update: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = positionals.map((path) => relative(contentDir, resolve(path)));
for (const path of wanted) {
  if (path.startsWith('..') || !existsSync(join(contentDir, path))) {
    console.error(`${path} is no folder of content/. For example: npm run check content/exercises/fix-the-leak`);
    process.exit(2);
  }
}
const isWanted = (folder: string) =>
  wanted.length === 0 ||
  wanted.some(
    (path) => path === '' || folder === path || folder.startsWith(`${path}/`) || path.startsWith(`${folder}/`),
  );

const toolchain = await ensureToolchain((text) => console.log(text));
if ('missing' in toolchain) {
  console.error(`${toolchain.missing}\nThe check runs every program, so it needs Go.`);
  process.exit(2);
}
const { dir, manifest } = toolchain;
const newEngine = () =>
  new ToolchainEngine(nodeThreads(dir), { version: () => Promise.resolve(manifest.goVersion), limits: pageLimits });

const lessons = readdirSync(join(contentDir, 'lessons')).flatMap((module) =>
  readdirSync(join(contentDir, 'lessons', module)).map((lesson) => `${module}/${lesson}`),
);
const slugs = readdirSync(join(contentDir, 'exercises'));
const exercises = new Map(
  slugs.flatMap((slug) => {
    const page = readPage(`exercises/${slug}/index.mdx`, exerciseSchema);
    return Array.isArray(page) ? [] : [[slug, `${page.data.module}/${page.data.lesson}`] as const];
  }),
);

const started = Date.now();
const tasks = [
  ...lessons
    .filter((lesson) => isWanted(`lessons/${lesson}`))
    .map((lesson) => ({
      name: lesson,
      check: (engine: ToolchainEngine) => checkLesson(lesson, engine, { update: values.update, exercises }),
    })),
  ...slugs
    .filter((slug) => isWanted(`exercises/${slug}`))
    .map((slug) => ({
      name: slug,
      check: async (plain: ToolchainEngine) => {
        const shuffled = [2, 3, 4, 5].map((seed) => plain.varied(seed, [`-test.shuffle=${seed}`]));
        return checkExercise(slug, { plain, shuffled });
      },
    })),
];
const problems: Problem[] = wanted.length === 0 ? [...checkTerms(), ...checkReviewNotes()] : [];
let done = 0;
const queue = [...tasks];
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
    const engine = newEngine();
    for (let task = queue.shift(); task; task = queue.shift()) {
      problems.push(...(await task.check(engine)));
      done++;
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${done} of ${tasks.length}: ${task.name}`);
    }
    engine.close();
  }),
);
if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
for (const problem of problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line))
  console.log(problemText(problem));
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(
  `Checked ${lessons.length ? tasks.length : 0} pieces of content in ${seconds} s: ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}.`,
);
process.exit(problems.length > 0 ? 1 : 0);
