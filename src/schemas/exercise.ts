/** What the front matter of `content/exercises/<slug>/index.mdx` must be. The body is the task, one screen long. */
import { entry, source } from './entry.ts';
import { choice, list, minutes, shown, slug, text } from './text.ts';
import { z } from './zod.ts';

const rejection = 'rejectedBy must name a test such as "TestEnds" or "TestEnds/empty", or be "compile"';

/** A mistake people really make, kept as a whole answer in `wrong/<slug>/`. */
export const wrongAnswerSchema = entry({
  slug,
  /** What the learner did, in one line: "Closes the channel from the receiver". */
  mistake: text('mistake', 120, 'Closes the channel from the receiver'),
  /** Why it is wrong, as Markdown; shown to learners after they pass. */
  why: text('why', 600, 'Only the sender knows that no more values come.'),
  /**
   * The test that must fail, or `compile` where the compiler rejects it. Where the learner writes the tests: the slug of an
   * implementation that they do not notice, or `right` when they reject the right one.
   */
  rejectedBy: z
    .string({ error: ({ input }) => `${rejection}, and is ${shown(input)}` })
    .regex(/^([a-z][a-z0-9-]*|(Test|Example|Fuzz)\w*(\/\S+)?)$/, {
      error: ({ input }) => `${rejection}, and is ${shown(input)}`,
    }),
  /** Part of the message that the learner then reads. */
  says: text('says', 200, 'the channel is still open'),
});

/** Where the learner writes the tests: code with a mistake in `implementations/<slug>/`, which the tests must notice. */
export const implementationSchema = entry({
  slug,
  /** What it does wrong, in one line: "Rounds down". */
  mistake: text('mistake', 120, 'Rounds down'),
  /** What learners read when their tests do not notice it: which input would show it. */
  missed: text('missed', 400, 'Try an amount that does not divide evenly.'),
});

/** A change of the solution that alters nothing a caller can see, so that no test can notice it. */
const equivalentSchema = entry({
  /** As `npm run check -- --mutation` names it: `remove defer cancel()`. */
  change: text('change', 300),
  why: text('why', 300),
});

const mutationSchema = entry({
  /** How many in a hundred small changes of the solution the tests must notice. */
  score: z
    .number('score must be a whole number from 0 to 100, for example 80')
    .int('score must be a whole number from 0 to 100, for example 80')
    .min(0, 'score must be at least 0')
    .max(100, 'score must be at most 100')
    .default(80),
  equivalent: z.array(equivalentSchema).default([]),
});

export const exerciseSchema = entry({
  /** Shown as the page's heading; an imperative: "Close the channel". */
  title: text('title', 70, 'Close the channel'),
  /** The module and lesson whose idea it trains, both; neither where it belongs to none. */
  module: slug.optional(),
  lesson: slug.optional(),
  minutes: minutes(5, 30),
  /** One sentence for lists and search results. */
  summary: text('summary', 200, 'A producer that never closes leaves its reader waiting.'),
  /** Which objectives of the lesson it trains: their numbers, from 1, in the order of the lesson's front matter. */
  covers: z
    .array(
      z.number('covers is a list of numbers of objectives, for example [1, 3]').int().min(1, 'objectives count from 1'),
    )
    .default([]),
  /** How the starter behaves before the learner changes it. */
  starter: choice('starter', ['fails', 'does-not-compile']).default('fails'),
  /** From a nudge to nearly there; Markdown. */
  hints: list(
    'hints',
    text('a hint', 700, 'Who receives after the return?'),
    [3, 3],
    'an exercise has exactly three hints: a nudge, a direction, nearly there',
  ),
  wrong: list('wrong', wrongAnswerSchema, [2, 12], 'an exercise has at least two wrong answers, and at most twelve'),
  /** Instead of tests: what the learner's own tests must tell from `implementations/right/`. */
  implementations: list(
    'implementations',
    implementationSchema,
    [0, 12],
    'name at most twelve implementations',
  ).default([]),
  /** Notes of the review that do not fit here, by their id in content/review-notes.yaml: `[sleepsync]`. */
  reviewExcept: z.array(z.string('an entry of reviewExcept is a note’s id, for example "sleepsync"')).default([]),
  /** What is expected of the tests; see the section on mutation in CONTRIBUTING.md. */
  mutation: mutationSchema.prefault({}),
  sources: list('sources', source, [0, 6], 'name at most six primary sources').default([]),
}).refine(({ module, lesson }) => (module === undefined) === (lesson === undefined), {
  path: ['lesson'],
  error: 'module and lesson go together; write both, for example "module: concurrency" and "lesson: leaks", or neither',
});
export type ExerciseData = z.infer<typeof exerciseSchema>;
