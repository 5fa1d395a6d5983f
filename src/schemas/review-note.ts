/** What an entry of `content/review-notes.yaml` must be: what a learner reads about a finding of one analyser. */
import { z } from 'zod';
import { text } from './text.ts';

export const reviewNoteSchema = z.strictObject({
  /** The analyser's name, as in analysers/notes. */
  id: z.string().regex(/^[a-z]+$/, 'id must be the name of an analyser, for example "sleepsync"'),
  /** What to do, in a few words: "Wait, do not sleep". Text with backticks, as all that follows. */
  title: text('title', 60),
  /** What to write, in a sentence or two. */
  advice: text('advice', 240),
  why: text('why', 300),
  /** The rule of a guide that it comes from: `concurrency/wait-do-not-sleep`. */
  rule: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'rule must name a guide and a rule, for example "errors/wrap-with-w"'),
});
export type ReviewNoteData = z.infer<typeof reviewNoteSchema>;
