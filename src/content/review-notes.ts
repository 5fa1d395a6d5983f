/** The notes of the review and the guides' rules they come from. Called by pages at build time, and by the check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { reviewNoteSchema, type ReviewNoteData } from '../schemas/review-note.ts';
import { contentDir } from './programs.ts';

export const reviewNotesFile = 'review-notes.yaml';

/** Every note, in the file's order. Throws on an entry that is none; the check says the same with its line. */
export function readReviewNotes(dir = contentDir): readonly ReviewNoteData[] {
  const parsed = z.array(reviewNoteSchema).safeParse(parse(readFileSync(join(dir, reviewNotesFile), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`content/${reviewNotesFile}: ${z.prettifyError(parsed.error)}`);
}
