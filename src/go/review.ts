/** The review of an answer that has passed: what a kind reviewer would still say about it. Called by the workbench and the check. */
import type { Engine, Note, Program } from './engine.ts';
import { gradedProgram, type GradedExercise } from './grade.ts';

export interface ReviewedExercise extends GradedExercise {
  /** Notes that do not fit this exercise, by their id. */
  readonly reviewExcept: readonly string[];
}

/** The notes on the answer's own files, in their order; undefined where there is nobody to review it. Never rejects. */
export async function review(
  exercise: ReviewedExercise,
  answer: Program,
  engine: Engine,
): Promise<readonly Note[] | undefined> {
  const result = await engine.review(reviewedProgram(exercise, answer));
  if (result.kind === 'unavailable') return undefined;
  const own = new Set(answer.map((file) => file.name));
  return result.notes.filter(({ id, file }) => own.has(file) && !exercise.reviewExcept.includes(id));
}

/** Of tests that the learner wrote, the one package in which they are tests: beside the right implementation. */
function reviewedProgram({ by, ...exercise }: ReviewedExercise, answer: Program): Program {
  if (by.kind === 'tests') return gradedProgram({ ...exercise, by }, answer);
  return [{ name: 'prog.go', text: runsAsTests }, ...by.right, ...answer];
}

const runsAsTests = 'package main\n\nimport "testing"\n\nfunc TestProgram(*testing.T) {}\n';
