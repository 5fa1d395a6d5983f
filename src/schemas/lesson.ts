/** What the front matter of `content/lessons/<module>/<lesson>/index.mdx` must be. */
import type { z } from './zod.ts';
import { entry, source } from './entry.ts';
import { list, minutes, order, slug, text } from './text.ts';

export const lessonSchema = entry({
  /** Shown as the page's heading. Names the idea, not the chapter: "Who closes the channel". */
  title: text('title', 70, 'Who closes the channel'),
  /** The lesson's place in its module, from 1. */
  order,
  /** Reading and running, without the exercises. */
  minutes: minutes(8, 20),
  /** One or two sentences for lists, search results and link previews. */
  summary: text('summary', 200, 'A channel is closed once, by its sender.'),
  /** What the reader can do afterwards; each begins with a verb. */
  objectives: list(
    'objectives',
    text('an objective', 140, 'Find the line that leaks'),
    [2, 5],
    'name two to five objectives',
  ),
  /** Slugs of the exercises that belong to this lesson, in order. */
  exercises: list('exercises', slug, [0, 6], 'name at most six exercises').default([]),
  /** The rule in one line that the reader keeps. */
  keep: text('keep', 160, 'The sender closes, once, after its last send.'),
  /** Primary sources. */
  sources: list('sources', source, [1, 6], 'name one to six primary sources'),
});
export type LessonData = z.infer<typeof lessonSchema>;
