/** What an entry of `content/glossary.yaml` must be. */
import { entry } from './entry.ts';
import { slug, text } from './text.ts';
import type { z } from './zod.ts';

export const termSchema = entry({
  id: slug,
  /** As it is written in running text: "goroutine". */
  term: text('term', 60, 'goroutine'),
  /** One or two sentences a newcomer understands without another look-up. */
  meaning: text('meaning', 300, 'A function call that runs by itself, started with the word go.'),
});
export type TermData = z.infer<typeof termSchema>;
