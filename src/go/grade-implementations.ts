/**
 * Grading of tests that the learner wrote: they must accept the right implementation and notice each wrong one. All of
 * them go into one program: the right one beside the tests, with the functions of those that differ from it in nothing
 * else (merge-implementations.ts), and each of the others in a package of its own with a copy of the tests. Called by
 * grade.ts.
 */
import type { Finding, Program, SourceFile } from './engine.ts';
import { mergeImplementations, triedVariable } from './merge-implementations.ts';
import type { TestResult } from './test-report.ts';

export interface WrongImplementation {
  readonly slug: string;
  /** What it does wrong, in a line: "Rounds down". */
  readonly mistake: string;
  /** What the learner reads when their tests do not notice it. */
  readonly missed: string;
  readonly files: Program;
}

export interface Implementations {
  /** Without a `main`, as all of them; the learner may read it. */
  readonly right: Program;
  readonly wrong: readonly WrongImplementation[];
}

/** Tests and fuzz tests that Go would run, with their kind. `Testify` is none, nor is one with another parameter. */
export function ownTests(answer: Program): { name: string; kind: 'T' | 'F' }[] {
  return answer.flatMap(({ text }) =>
    [...text.matchAll(/^func ((?:Test|Fuzz)(?![a-z])\w*)\(\w+ \*testing\.([TF])\)/gm)].flatMap(([, name = '', kind]) =>
      name !== 'TestMain' && (kind === 'T' || kind === 'F') ? [{ name, kind } as const] : [],
    ),
  );
}

const nameOf = (index: number): string => (index < 0 ? 'right' : `wrong${index}`);

/** `index` is the place in the list of wrong ones, or -1 for the right one. */
const wrapperName = (index: number, test: string): string => `${test.slice(0, 4)}_${nameOf(index)}_${test}`;

/** The program that tries the answer on the right implementation, when `first` is -1, and on the wrong ones from `first` on. */
export function implementationsProgram(by: Implementations, answer: Program, first = -1): Program {
  const tests = ownTests(answer);
  const wrong = new Map([...by.wrong.entries()].filter(([index]) => index >= first));
  const merged = mergeImplementations(
    by.right,
    new Map([...wrong].map(([index, { files }]) => [index, files])),
    answer,
  );
  const apart = [...wrong].filter(([index]) => !merged.together.has(index));
  const indices = first < 0 ? [-1, ...wrong.keys()] : [...wrong.keys()];
  const wrappers = indices.flatMap((index) =>
    tests.map(({ name, kind }) => {
      const head = `func ${wrapperName(index, name)}(t *testing.${kind}) {`;
      const ofOther = apart.some(([other]) => other === index) ? `${nameOf(index)}.` : '';
      const call = `${triedVariable} = ${index}\n\t${ofOther}${name}(t)`;
      // A panic counts as noticed, and the implementations after it are tried all the same.
      return kind === 'T' ? `${head}\n\tdefer graded_noticed(t)\n\t${call}\n}` : `${head}\n\t${call}\n}`;
    }),
  );
  const main = [
    'package main',
    `import (\n\t"testing"\n\n${apart.map(([index]) => `\t"play/${nameOf(index)}"`).join('\n')}\n)`,
    `var ${triedVariable} int`,
    'func graded_noticed(t *testing.T) {\n\tif problem := recover(); problem != nil {\n\t\tt.Errorf("panic: %v", problem)\n\t}\n}',
    ...wrappers,
  ];
  const packages = apart.flatMap(([index, { files }]) =>
    [...files, ...answer.map(inPackage)].map((file) => move(file, nameOf(index))),
  );
  return [{ name: 'prog.go', text: `${main.join('\n\n')}\n` }, ...merged.files, ...answer.map(inPackage), ...packages];
}

/** A file called `_test.go` would be no part of the package, or Go would run its tests besides. */
const inPackage = (file: SourceFile): SourceFile => ({ ...file, name: file.name.replace(/_test\.go$/, '_tests.go') });

const move = ({ name, text }: SourceFile, folder: string): SourceFile => ({
  name: `${folder}/${name}`,
  text: text.replace(/^package main\b/m, `package ${folder}`),
});

/** The learner's own names in what Go says: `wrong3/split_tests.go:7:2` is `split_test.go:7:2`. */
export const ownWords = (text: string): string =>
  text.replace(/\bwrong\d+\/(?=[\w.]+\.go\b)/g, '').replace(/_tests\.go\b/g, '_test.go');

/** The same finding in each package is one. What vet says of the implementations is not for the learner. */
export function ownFindings(findings: readonly Finding[], answer: Program): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const file = ownWords(finding.file);
    if (finding.tool === 'vet' && answer.every(({ name }) => name !== file)) continue;
    const key = `${file}:${finding.line}:${finding.column}:${finding.message}`;
    if (!seen.has(key)) seen.set(key, { ...finding, file });
  }
  return [...seen.values()];
}

/** The tools' text without the lines that differ only in the package's name. */
export const ownText = (text: string): string =>
  [...new Set(ownWords(text).split('\n'))].filter((line) => !/^# play\//.test(line)).join('\n');

export interface Tried {
  readonly results: readonly TestResult[];
  /** The place of the wrong implementation that made the program die before it came to the next; undefined when it did not. */
  readonly diedAt: number | undefined;
}

/**
 * Reads a report of `implementationsProgram`: what became of each test on the right one, then one result a wrong one.
 * `before` has the results of earlier runs, the right one's among them; the first run has none.
 */
export function readTried(
  by: Implementations,
  answer: Program,
  report: readonly TestResult[],
  first: number,
  before: readonly TestResult[] = [],
): Tried {
  const tests = ownTests(answer);
  const of = (index: number) =>
    tests.map(({ name }) => {
      const wrapper = wrapperName(index, name);
      const subtests = report.filter((result) => result.name.startsWith(`${wrapper}/`));
      return { name, own: report.find((result) => result.name === wrapper), subtests, wrapper };
    });
  const results: TestResult[] = [];
  if (first < 0) {
    for (const { name, own, subtests, wrapper } of of(-1)) {
      results.push({ message: '', result: 'not-reached', ...own, name });
      for (const sub of subtests) results.push({ ...sub, name: `${name}${sub.name.slice(wrapper.length)}` });
    }
  }
  const rightDied = results.some(({ result }) => result === 'not-reached');
  // What rejects the right one too says nothing about a wrong one.
  const unfair = new Set([...before, ...results].flatMap(({ name, result }) => (result === 'failed' ? [name] : [])));
  let diedAt: number | undefined;
  for (const [index, { mistake, missed }] of by.wrong.entries()) {
    if (index < first || diedAt !== undefined) continue;
    const tried = of(index);
    const noticed = tried.some(({ name, own, subtests, wrapper }) =>
      [own, ...subtests].some(
        (one) => one?.result === 'failed' && !unfair.has(`${name}${one.name.slice(wrapper.length)}`),
      ),
    );
    const name = noticesName(mistake);
    if (noticed) results.push({ name, result: 'passed', message: '' });
    else if (tried.every(({ own }) => own !== undefined && own.result !== 'not-reached')) {
      results.push({ name, result: 'failed', message: missed });
    } else results.push({ name, result: 'not-reached', message: '' });
    const last = index === by.wrong.length - 1;
    if (noticed && !last && of(index + 1).every(({ own }) => own === undefined)) diedAt = index;
  }
  return { results, diedAt: rightDied ? undefined : diedAt };
}

/** How the list of results calls a wrong implementation. */
export const noticesName = (mistake: string): string => `Your tests notice: ${mistake}`;
