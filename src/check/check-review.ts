/** The review of exercises: what its notes say, and that a solution gets none. Called by kinds.ts and check-exercise.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { contentDir } from '../content/programs.ts';
import { piece, type Root } from '../content/roots.ts';
import { readReviewNotes, reviewNotesFile } from '../content/review-notes.ts';
import type { Program } from '../go/engine.ts';
import { review, type ReviewedExercise } from '../go/review.ts';
import { reviewNoteSchema } from '../schemas/review-note.ts';
import type { Job } from './job.ts';
import type { Problem } from './problem.ts';
import { lineOf } from './yaml-faults.ts';

const table = `content/${reviewNotesFile}`;

const notesSchema = z.array(reviewNoteSchema).superRefine((notes, context) => {
  const seen = new Set<string>();
  for (const [i, { id }] of notes.entries()) {
    if (seen.has(id)) context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} has an entry already` });
    seen.add(id);
  }
});

/** The table of notes, and that the rules it names exist. That each analyser has an entry, the analysers' own tests say. */
export function checkReviewNotes(roots: readonly Root[]): Problem[] {
  const dir = roots[0]?.dir ?? contentDir;
  if (!existsSync(join(dir, reviewNotesFile))) return [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, reviewNotesFile), 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const what = `it is not YAML: ${fault.message.split('\n')[0]}`;
    return [{ file: table, line: lines.linePos(fault.pos[0]).line, what, fix: 'correct its syntax' }];
  }
  const parsed = notesSchema.safeParse(document.toJS());
  if (parsed.success) {
    return parsed.data.flatMap(({ id, rule }, i) => {
      if (piece('rule', rule, roots)) return [];
      const line = lineOf(document, lines, { path: [i, 'rule'], code: 'custom', message: '' });
      const fix = `correct it, or write the rule: npm run new -- rule ${rule}`;
      return [{ file: table, line, what: `the note ${id} names the rule ${rule}, and there is none`, fix }];
    });
  }
  return parsed.error.issues.map((issue) => ({
    file: table,
    line: lineOf(document, lines, issue),
    what: `entry ${issue.path.join('.')}: ${issue.message}`,
    fix: 'see src/schemas/review-note.ts',
  }));
}

/** The notes that an exercise does without exist. `file` is its page. */
export function exceptionProblems(file: string, reviewExcept: readonly string[], dir = contentDir): Problem[] {
  const known = reviewExcept.length === 0 ? [] : readReviewNotes(dir).map(({ id }) => id);
  return reviewExcept
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file,
      line: 1,
      what: `reviewExcept names the note ${JSON.stringify(id)}, and there is none`,
      fix: `correct it; ${table} has all of them`,
    }));
}

/** A solution is what the review would have learners write, so it gets no note. */
export function reviewJob(folder: string, exercise: ReviewedExercise, solution: Program): Job {
  return {
    folder,
    part: 'review',
    inputs: { exercise, solution },
    run: async ({ plain }) => {
      const notes = (await review(exercise, solution, plain)) ?? [];
      return notes.map(({ id, file, line, message }) => ({
        file: `content/${folder}/solution/${file}`,
        line,
        what: `the review has a note on the solution: ${id}: ${message}`,
        fix: `write it better, or add ${id} to reviewExcept in index.mdx if the note does not fit this exercise`,
      }));
    },
  };
}
