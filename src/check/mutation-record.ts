/**
 * What is on record about an exercise's mutants: `mutation.json` in its folder, written by `npm run check --
 * --mutation`. Every check holds the record against the files and against the score that the exercise sets.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Program, SourceFile } from '../go/engine.ts';
import type { ExerciseData } from '../schemas/exercise.ts';
import type { Problem } from './problem.ts';

const recordSchema = z.strictObject({
  /** Hash of solution, tests and the rules by which mutants are made. */
  of: z.string(),
  /** Mutants that compile. */
  mutants: z.number().int().min(0),
  /** Those that no test notices, in the order of the files. */
  unnoticed: z.array(z.strictObject({ file: z.string(), line: z.number(), change: z.string() })),
});
export type MutationRecord = z.infer<typeof recordSchema>;

export interface Mutated {
  readonly tests: SourceFile;
  readonly solution: Program;
}

const rules = readFileSync(new URL('gosource/mutants.go', import.meta.url));

export const mutationKey = ({ tests, solution }: Mutated): string =>
  createHash('sha256')
    .update(rules)
    .update(JSON.stringify([tests, solution]))
    .digest('hex')
    .slice(0, 16);

const recordPath = (folder: string, dir: string) => join(dir, folder, 'mutation.json');

export function writeRecord(folder: string, record: MutationRecord, dir: string): void {
  writeFileSync(recordPath(folder, dir), `${JSON.stringify(record, null, 2)}\n`);
}

export function readRecord(folder: string, dir: string): MutationRecord | undefined {
  const path = recordPath(folder, dir);
  if (!existsSync(path)) return undefined;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Of the mutants that are not declared equivalent, how many in a hundred are noticed. */
export function scoreOf({ mutants, unnoticed }: MutationRecord, equivalent: readonly { change: string }[]): number {
  const excused = unnoticed.filter(({ change }) => equivalent.some((declared) => declared.change === change)).length;
  const counted = mutants - excused;
  return counted === 0 ? 100 : Math.floor((100 * (mutants - unnoticed.length)) / counted);
}

export function recordProblems(
  folder: string,
  mutated: Mutated,
  { score: least, equivalent }: ExerciseData['mutation'],
  dir: string,
): Problem[] {
  const page = `content/${folder}/index.mdx`;
  const record = readRecord(folder, dir);
  if (record?.of !== mutationKey(mutated)) {
    const what = record
      ? 'which changes of the solution the tests notice is on record for older files'
      : 'which changes of the solution the tests notice is not on record';
    return [{ file: page, line: 1, what, fix: `run npm run check -- --mutation content/${folder}` }];
  }
  const problems: Problem[] = equivalent
    .filter(({ change }) => !record.unnoticed.some((mutant) => mutant.change === change))
    .map(({ change }) => ({
      file: page,
      line: 1,
      what: `the change "${change}" is declared equivalent, and there is no such change that the tests do not notice`,
      fix: 'correct its text, or take it off mutation.equivalent',
    }));
  const score = scoreOf(record, equivalent);
  if (score >= least) return problems;
  problems.push({
    file: page,
    line: 1,
    what: `the tests notice ${score} % of the changes of the solution, and must notice ${least} %`,
    fix: 'test what the changes below break, or declare with a reason in mutation.equivalent which change nothing',
  });
  for (const { file, line, change } of record.unnoticed) {
    if (equivalent.some((declared) => declared.change === change)) continue;
    problems.push({
      file: `content/${folder}/solution/${file}`,
      line,
      what: `no test notices this change: ${change}`,
      fix: 'let a test fail without it, with a message that teaches why',
    });
  }
  return problems;
}
