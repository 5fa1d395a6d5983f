/** The review of an answer that has passed: what a kind reviewer would still say about it. Called by the workbench and the check. */
import type { Engine, Note, Program } from './engine.ts';
import { gradedProgram, type GradedExercise } from './grade.ts';

export interface ReviewedExercise extends GradedExercise {
  /** Notes that do not fit this exercise, by their id. */
  readonly reviewExcept: readonly string[];
}

/**
 * The notes on what the learner wrote, in their order; undefined where there is nobody to review it. Never rejects. Code
 * that the exercise gave is not the learner's to answer for.
 */
export async function review(
  exercise: ReviewedExercise,
  answer: Program,
  engine: Engine,
): Promise<readonly Note[] | undefined> {
  const result = await engine.review(reviewedProgram(exercise, answer));
  if (result.kind === 'unavailable') return undefined;
  return result.notes.filter((note) => {
    const own = answer.find((file) => file.name === note.file);
    const given = exercise.starter.find((file) => file.name === note.file);
    if (own === undefined || exercise.reviewExcept.includes(note.id)) return false;
    return given === undefined || !`\n${given.text}\n`.includes(around(own.text, note.line));
  });
}

/** A line with those before and after it: few lines are alike, and fewer such three. */
function around(text: string, line: number): string {
  return ['', ...text.split('\n'), ''].slice(line - 1, line + 2).join('\n');
}

/** Of tests that the learner wrote, the one package in which they are tests: beside the right implementation. */
function reviewedProgram({ by, ...exercise }: ReviewedExercise, answer: Program): Program {
  if (by.kind === 'tests') return gradedProgram({ ...exercise, by }, answer);
  return [{ name: 'prog.go', text: runsAsTests }, ...by.right, ...answer];
}

const runsAsTests = 'package main\n\nimport "testing"\n\nfunc TestProgram(*testing.T) {}\n';
