/** What the front matter of `content/faq/<slug>/index.mdx` must be. The body is the answer, its first sentence the short one. */
import { entry, source } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, order, text } from './text.ts';
import type { z } from './zod.ts';

export const faqSchema = entry({
  /** As people type it, with its question mark. */
  question: text('question', 140, 'How long until a team is at ease with Go?').refine(
    (question) => question.startsWith('FILL IN') || question.endsWith('?'),
    'question must end with a question mark',
  ),
  topic: choice('topic', ['learning', 'language', 'running', 'migrating']),
  /** Its place within the topic, from 1. */
  order,
  /** Where it is taught, or the worksheet that helps. */
  see: list('see', reference, [0, 6], 'name at most six').default([]),
  sources: list('sources', source, [0, 4], 'name at most four sources').default([]),
});
export type FaqData = z.infer<typeof faqSchema>;
