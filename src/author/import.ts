/** Turns a folder of Go tests into an exercise: the files to write, what is left for the author, or why it can't be one. */
import type { Engine, Program, SourceFile } from '../go/engine.ts';
import { grade, type GradedExercise, type Verdict } from '../go/grade.ts';
import {
  codeOnly,
  functionsOf,
  inPackageMain,
  mergeGoFiles,
  packageNameOf,
  readGoFile,
  type GoFile,
} from '../go/go-file.ts';
import { importedPage, type ImportedPage } from './import-page.ts';
import type { ImportSource } from './import-source.ts';
import { rejectionOf } from './verdict-words.ts';

export type Imported =
  | { readonly kind: 'exercise'; readonly files: Readonly<Record<string, string>>; readonly left: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Runs the tests: what can't be graded here is not brought in. */
export async function importExercise(slug: string, source: ImportSource, engine: Engine): Promise<Imported> {
  const parsed = new Map<SourceFile, GoFile>();
  for (const file of [...source.stub, ...source.solution, ...source.tests]) {
    const go = readGoFile(file.text);
    if (!go) return refused(`${file.name} has no package clause.`);
    const why = unusable(file, go, source.modulePath);
    if (why) return refused(why);
    parsed.set(file, go);
  }
  const goOf = (file: SourceFile) => parsed.get(file)?.packageName ?? '';
  const own = [...new Set(source.solution.map(goOf))];
  if (own.length !== 1) return refused(`The solution's files are of several packages: ${own.join(', ')}.`);
  const packageName = own[0] ?? '';
  const testFiles: GoFile[] = [];
  for (const file of source.tests) {
    const go = parsed.get(file);
    const inside = go && fromInside(go, packageName);
    if (!inside)
      return refused(`${file.name} is of package ${goOf(file)}, and the solution of package ${packageName}.`);
    testFiles.push(inside);
  }
  const mains = [...source.stub, ...source.solution].filter(({ text }) =>
    functionsOf(text).some(({ name, isMethod }) => name === 'main' && !isMethod),
  );
  if (mains.length > 0)
    return refused(
      `${mains[0]?.name} has a func main. What is graded is a package: move what the tests call into a file without it.`,
    );
  if ([...source.solution, ...source.tests].some(({ name }) => name === 'prog.go' || name === 'prog_test.go')) {
    return refused('A file is called prog.go, which is the name of the tests while they are graded; rename it.');
  }

  const merged = mergeGoFiles(testFiles);
  if ('why' in merged) return refused(`The tests can't become one file: ${merged.why}.`);
  const testsName = source.tests.length === 1 ? (source.tests[0]?.name ?? '') : `${slug.replaceAll('-', '_')}_test.go`;

  const main = (files: readonly SourceFile[]): Program =>
    files.map(({ name, text }) => ({ name, text: inPackageMain(text) }));
  const formatted = await format(engine, main(source.solution), [{ name: testsName, text: merged.text }]);
  if ('why' in formatted) return refused(formatted.why);
  const [solution, formattedTests] = formatted.programs;
  const tests = formattedTests?.[0];
  if (!solution || !tests) return refused('Nothing came back from gofmt.');
  const starter =
    source.stub.length > 0
      ? await formatLoosely(engine, main(source.stub))
      : await emptied(engine, solution, tests.text);

  const exercise: GradedExercise = { slug, starter, by: { kind: 'tests', tests } };
  const passed = await grade(exercise, solution, engine);
  if (passed.kind !== 'passed') return refused(`The example solution does not pass the tests here: ${words(passed)}`);
  const begins = await grade(exercise, starter, engine);
  const rejection = rejectionOf(begins);
  if (!rejection)
    return refused(
      `What learners would begin with passes the tests already${begins.kind === 'refused' ? `: ${begins.why}` : '.'}`,
    );

  const page: ImportedPage = {
    slug,
    source,
    starter: begins.kind === 'does-not-compile' ? 'does-not-compile' : 'fails',
    rejection,
  };
  const folder = (name: string, files: Program) => files.map((file) => [`${name}/${file.name}`, file.text] as const);
  return {
    kind: 'exercise',
    files: Object.fromEntries([
      ['index.mdx', importedPage(page)],
      ...folder('starter', starter),
      ...folder('solution', solution),
      [
        'solution/why.md',
        'FILL IN: why this solution is idiomatic, in a few sentences. Name the alternative, and when it is better.\n',
      ],
      [`tests/${tests.name}`, tests.text],
      ...folder('wrong/first-mistake', starter),
      ...folder('wrong/second-mistake', starter),
    ]),
    left: [
      ...(source.task.trim() === ''
        ? ['the task: there was no README.md and no .docs/instructions.md']
        : ['the task: shorten what was brought in to one screen']),
      'three hints, from a nudge to nearly there',
      'two wrong answers that people really give: wrong/first-mistake and wrong/second-mistake are copies of the starter',
      'solution/why.md: why the solution is idiomatic',
      'the lesson it belongs to (module and lesson), or none',
      ...(/\btime\.Sleep\(/.test(codeOnly(tests.text)) && !tests.text.includes('testing/synctest')
        ? ['the tests sleep: run them in testing/synctest, so that they are exact']
        : []),
      ...(/\bBenchmark\w+\(/.test(codeOnly(tests.text))
        ? ['the benchmarks in the tests: they are not run here, take them away']
        : []),
    ],
  };
}

/** Why a file can't be used here; undefined when it can. */
function unusable({ name, text }: SourceFile, go: GoFile, modulePath: string | undefined): string | undefined {
  const isOwn = (path: string) => name.endsWith('_test.go') && path === modulePath;
  const isOfModule = (path: string) => modulePath !== undefined && path.startsWith(`${modulePath}/`);
  const others = go.imports
    .map(({ path }) => path)
    .filter((path) => !isOwn(path) && (path.split('/')[0]?.includes('.') || isOfModule(path)));
  if (others.length > 0) {
    return `${name} imports ${others.join(', ')}. Programs here have the standard library alone: put what is needed of it into the file, or do without.`;
  }
  if (go.imports.some(({ path }) => path === 'C')) return `${name} imports "C". Programs here have no C compiler.`;
  if (/^\/\/(go:build|\s*\+build)\b/m.test(go.lead))
    return `${name} has a build constraint. Choose the variant that holds, and take the constraint away.`;
  if (/^\/\/go:embed\b/m.test(text))
    return `${name} embeds files (//go:embed). Programs here have no files beside them: write the data as a string.`;
  const testdata = /["'`](?:\.\/)?testdata\b/.exec(text);
  if (testdata)
    return `${name} reads from testdata/. Programs here have no files beside them: write the data as a string.`;
  return undefined;
}

/** Tests from outside (package x_test) as tests from inside: without the import of the package, and without its name. */
function fromInside(file: GoFile, packageName: string): GoFile | undefined {
  if (file.packageName === packageName) return file;
  if (file.packageName !== `${packageName}_test`) return undefined;
  const own = file.imports.find(({ path }) => packageNameOf(path) === packageName);
  if (!own) return { ...file, packageName };
  const name = own.alias ?? packageName;
  let body = file.body;
  for (const match of [...codeOnly(body).matchAll(new RegExp(`(?<![\\w.])${name}\\.(?=\\w)`, 'g'))].toReversed()) {
    body = body.slice(0, match.index) + body.slice(match.index + match[0].length);
  }
  return { ...file, packageName, imports: file.imports.filter((one) => one !== own), body };
}

async function format(
  engine: Engine,
  ...programs: readonly Program[]
): Promise<{ programs: readonly Program[] } | { why: string }> {
  const done: Program[] = [];
  for (const program of programs) {
    const result = await engine.format(program);
    if (result.kind === 'formatted') done.push(result.files);
    else return { why: result.kind === 'unavailable' ? result.why : `Go can't read it: ${result.text.trim()}` };
  }
  return { programs: done };
}

/** A starter need not parse. */
async function formatLoosely(engine: Engine, program: Program): Promise<Program> {
  const result = await engine.format(program);
  return result.kind === 'formatted' ? result.files : program;
}

/** A starter from the solution: what the tests call keeps its signature and panics, helpers are gone. */
async function emptied(engine: Engine, solution: Program, tests: string): Promise<Program> {
  const called = codeOnly(tests);
  const open = solution.map(({ name, text }) => {
    let result = text;
    for (const found of functionsOf(text).toReversed()) {
      const isWanted = found.isMethod || /^[A-Z]/.test(found.name) || new RegExp(`\\b${found.name}\\b`).test(called);
      const [from, to] = found.body;
      result = isWanted
        ? `${result.slice(0, from)}{\n\tpanic("write ${found.name}")\n}${result.slice(to)}`
        : result.slice(0, docStart(result, found.start)) + result.slice(to);
    }
    return { name, text: result };
  });
  const tidy = await engine.format(open, { imports: true });
  return tidy.kind === 'formatted' ? tidy.files : open;
}

/** Where the comment right above a declaration begins. */
function docStart(text: string, start: number): number {
  const before = /(?:^\/\/[^\n]*\n)+$/m.exec(text.slice(0, start));
  return before && text.slice(0, start).endsWith(before[0]) ? start - before[0].length : start;
}

function words(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'does-not-compile':
      return `it does not compile.\n${verdict.text.trim()}`;
    case 'failed':
      return (
        verdict.tests
          .filter(({ result }) => result === 'failed')
          .map(({ name, message }) => `${name}: ${(message ?? '').trim()}`)
          .join('\n') || verdict.transcript.trim().slice(0, 1000)
      );
    case 'cut-off':
    case 'refused':
      return verdict.why;
    case 'passed':
      return 'it passes';
  }
}

const refused = (why: string): Imported => ({ kind: 'refused', why });
