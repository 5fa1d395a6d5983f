/** `npm run check [path…] [--update] [--mutation] [--fresh]`: verifies content, all of it or these folders. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoots, isBelow } from '../content/roots.ts';
import type { Program } from '../go/engine.ts';
import { cacheDir, ensureToolchain } from '../go/host/build-toolchain.ts';
import { enginesFor } from './check-engines.ts';
import { readContent } from './content.ts';
import { goSource } from './go-source.ts';
import { diskCache, forgetful, sourcesVersion } from './job-cache.ts';
import { checkAll, kinds } from './kinds.ts';
import { measureMutation } from './measure-mutation.ts';
import { enginesAtOnce } from './parallelism.ts';
import { problemText } from './problem.ts';
import { progressLine } from './progress-line.ts';
import { checkRaces } from './races.ts';
import { runJobs } from './run-jobs.ts';
import { chosen } from './selection.ts';

const { values, positionals } = parseArgs({
  options: {
    /** Records what programs print, instead of comparing it. */
    update: { type: 'boolean', default: false },
    /** Measures which changes of the solutions the tests notice, and records it. */
    mutation: { type: 'boolean', default: false },
    /** Does everything again, whether or not it has changed. */
    fresh: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const wanted = positionals.map((path) => {
  const root = contentRoots.find(({ dir }) => dir === resolve(path) || isBelow(dir, resolve(path)));
  if (root && existsSync(path)) return relative(root.dir, resolve(path)).replaceAll('\\', '/');
  const folders = contentRoots.map(({ name }) => `${name}/`).join(' or ');
  console.error(`${path} is no folder of ${folders}. For example: npm run check content/exercises/fix-the-leak`);
  return process.exit(2);
});
const isChosen = chosen(wanted);
const started = Date.now();
const progress = progressLine(process.stdout);

const toolchain = await ensureToolchain((text) => console.log(text));
if ('missing' in toolchain) {
  console.error(`${toolchain.missing}\nThe check runs every program, so it needs Go.`);
  process.exit(2);
}
const source = await goSource();
const facts = (program: Program) => source.facts([program])[0] ?? { outside: [], sleeps: [], messages: [] };
const read = () => readContent(kinds, contentRoots, { update: values.update, facts });
const cacheFor = (...parts: string[]) => {
  const cache = diskCache(join(cacheDir(), 'check'), `${sourcesVersion(parts)} ${toolchain.manifest.key}`);
  return values.fresh || values.update ? forgetful(cache) : cache; // an update runs every program
};
const cache = cacheFor('check', 'content', 'formulas', 'go', 'schemas', 'worksheets');
const atOnce = enginesAtOnce(availableParallelism(), process.availableMemory());
const newEngines = enginesFor(toolchain);

/** A problem's file, below its content folder. */
function belowRoot(file: string): string {
  const root = contentRoots.find(({ name }) => file.startsWith(`${name}/`));
  return root ? file.slice(root.name.length + 1) : file;
}

if (values.mutation) {
  await measureMutation(read(), {
    mutantsOf: source.mutants,
    isChosen,
    newEngines,
    workers: atOnce,
    cache: cacheFor('go', 'check/mutation.ts'),
    progress,
  });
}

const content = read();
const { problems: seen, jobs } = checkAll(content);
const chosenJobs = jobs.filter(({ folder }) => isChosen(folder));
const { results, fromCache, repeated } = await runJobs(chosenJobs, {
  newEngines,
  workers: atOnce,
  cache,
  // What was recorded just now has been compared with nothing.
  keeps: (problems) => problems.length === 0 && !values.update,
  isFine: (problems) => problems.length === 0,
  onProgress: (done, all, { folder, part }) => progress.show(`${done} of ${all}: ${folder} ${part}`),
});
progress.show('the race detector');
const chosenContent = { ...content, entries: content.entries.filter(({ folder }) => isChosen(folder)) };
const races = await checkRaces(chosenContent, cache);
progress.clear();

const problems = [...seen.filter(({ file }) => isChosen(belowRoot(file))), ...results.flat(), ...races.problems];
problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
for (const problem of problems) console.log(problemText(problem));
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const pieces = chosenContent.entries.length;
const again = repeated > 0 ? `, ${repeated} of them twice, because the machine was busy` : '';
console.log(
  `Checked ${pieces} pieces of content in ${seconds} s: ` +
    `${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}.\n` +
    `${chosenJobs.length - fromCache} of ${chosenJobs.length} steps were done now${again}, ` +
    `the others had not changed; ${races.said}.`,
);
process.exit(problems.length > 0 ? 1 : 0);
