/** Reads an exercise's folder as what grading needs. Called by its page at build time, and by the check. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GradedExercise } from '../go/grade.ts';
import type { ExerciseData } from '../schemas/exercise.ts';
import { readFolder } from './programs.ts';
import { dirOf } from './roots.ts';

/** A fault of the folder, in words for its author. */
export interface Missing {
  readonly what: string;
  readonly fix: string;
}

/** The exercise, or what its folder does not have. */
export function readGraded(
  slug: string,
  { implementations }: Pick<ExerciseData, 'implementations'>,
  dir = dirOf(`exercises/${slug}`),
): { readonly exercise: GradedExercise } | { readonly missing: readonly Missing[] } {
  const folder = `exercises/${slug}`;
  const starter = readFolder(`${folder}/starter`, dir);
  const [tests, ...more] = readFolder(`${folder}/tests`, dir);
  const missing: Missing[] = [];
  if (starter.length === 0) missing.push({ what: 'there is no starter', fix: 'put at least one .go file into starter/' });
  if (implementations.length > 0) {
    const right = readFolder(`${folder}/implementations/right`, dir);
    const wrong = implementations.map((one) => ({
      ...one,
      files: readFolder(`${folder}/implementations/${one.slug}`, dir),
    }));
    for (const { slug, files } of [{ slug: 'right', files: right }, ...wrong]) {
      if (files.length > 0) continue;
      missing.push({
        what: `implementations/${slug}/ has no .go file`,
        fix: 'write it, or take it off the list implementations',
      });
    }
    if (tests) missing.push({ what: 'there are tests/ and implementations', fix: 'keep one: the learner writes the tests' });
    return missing.length > 0
      ? { missing }
      : { exercise: { slug, starter, by: { kind: 'implementations', right, wrong } } };
  }
  if (!tests || more.length > 0) {
    missing.push({ what: 'tests/ does not have exactly one .go file', fix: 'put all tests into one file' });
  }
  return tests && missing.length === 0 ? { exercise: { slug, starter, by: { kind: 'tests', tests } } } : { missing };
}

export interface Original {
  readonly from: 'python' | 'java' | 'node';
  readonly name: string;
  readonly text: string;
}

const languages: Readonly<Record<string, Original['from']>> = { py: 'python', java: 'java', js: 'node', mjs: 'node' };

/** What an exercise ports to Go: the files of `original/`. */
export function readOriginals(slug: string, dir = dirOf(`exercises/${slug}`)): readonly Original[] {
  const folder = join(dir, 'exercises', slug, 'original');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const from = languages[name.split('.').at(-1) ?? ''];
      if (from === undefined) throw new Error(`content/exercises/${slug}/original/${name}: an original ends in .py, .java or .js`);
      return { from, name, text: readFileSync(join(folder, name), 'utf8') };
    });
}
