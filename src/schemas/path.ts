/** What the front matter of `content/paths/<path>/index.mdx` must be: an ordered list for one audience, studied alone. */
import { entry } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, order, origin, text } from './text.ts';
import type { z } from './zod.ts';

/** A part of the way with a goal of its own. Its minutes are the sum of its pieces'. */
export const pathPartSchema = entry({
  title: text('title', 70, 'The first service'),
  /** What the learner can do after it, in a sentence. */
  goal: text('goal', 200, 'You can start goroutines and say how each ends.'),
  steps: list('steps', reference, [1, 40], 'name one to forty steps'),
});

export const pathSchema = entry({
  /** As a choice reads: "From Python". */
  title: text('title', 60, 'From Python'),
  order,
  summary: text('summary', 200, 'For engineers who write Python well and ship a Go service next month.'),
  /** The language the reader comes from, where the path is made for one. */
  from: origin.optional(),
  /** What for: to write Go, to be on call for it, to lead a move to it, to decide about one. */
  role: choice('role', ['engineer', 'on-call', 'lead', 'manager']),
  /** What the reader knows before. */
  needs: list(
    'needs',
    text('a need', 140, 'You have shipped a service in Python'),
    [0, 4],
    'name at most four needs',
  ).default([]),
  parts: list('parts', pathPartSchema, [1, 20], 'a path has one to twenty parts'),
});
export type PathData = z.infer<typeof pathSchema>;
