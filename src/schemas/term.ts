/** What an entry of `content/glossary.yaml` must be. */
import { z } from 'zod';
import { slug, text } from './text.ts';

export const termSchema = z.strictObject({
  id: slug,
  /** As it is written in running text: "goroutine". */
  term: text('term', 60),
  /** One or two sentences a newcomer understands without another look-up. */
  meaning: text('meaning', 300),
});
export type TermData = z.infer<typeof termSchema>;
