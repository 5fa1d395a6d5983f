/** What the front matter of `content/guides/<guide>/index.mdx` must be. The body says, in a screen, what the guide is about. */
import { entry, source } from './entry.ts';
import { list, order, text } from './text.ts';
import type { z } from './zod.ts';

export const guideSchema = entry({
  /** The topic alone: "Concurrency". */
  title: text('title', 40, 'Concurrency'),
  /** The guide's place among the guides, from 1. */
  order,
  /** One or two sentences for lists, search results and link previews. */
  summary: text('summary', 200, 'Rules for goroutines, channels and contexts that a review can point to.'),
  /** Primary sources that hold for the guide as a whole. */
  sources: list('sources', source, [1, 6], 'name one to six primary sources'),
});
export type GuideData = z.infer<typeof guideSchema>;
