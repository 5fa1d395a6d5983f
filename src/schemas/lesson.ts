/** What the front matter of `content/lessons/<module>/<lesson>/index.mdx` must be. */
import { z } from 'zod';
import { minutes, order, slug, source, text } from './text.ts';

export const lessonSchema = z.strictObject({
  /** Shown as the page's heading. Names the idea, not the chapter: "Who closes the channel". */
  title: text('title', 70),
  /** The lesson's place in its module, from 1. */
  order,
  /** Reading and running, without the exercises. */
  minutes: minutes(8, 20),
  /** One or two sentences for lists, search results and link previews. */
  summary: text('summary', 200),
  /** What the reader can do afterwards; each begins with a verb. */
  objectives: z
    .array(text('an objective', 140))
    .min(2, 'name at least two objectives')
    .max(5, 'name at most five objectives'),
  /** Slugs of the exercises that belong to this lesson, in order. */
  exercises: z.array(slug).default([]),
  /** The rule in one line that the reader keeps. */
  keep: text('keep', 160),
  /** Primary sources. */
  sources: z.array(source).min(1, 'name at least one primary source').max(6, 'name at most six primary sources'),
});
export type LessonData = z.infer<typeof lessonSchema>;
