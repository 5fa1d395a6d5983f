/**
 * What the front matter of `content/guides/<guide>/rules/<rule>/index.md` must be. The folder's name is the rule's id
 * and never changes: reviews and analysers link to it. The body says why. `bad.go` and `good.go` beside it, or `.txtar`,
 * are whole programs.
 *
 * A team switches a rule off with a folder of the same name in its own content, whose front matter is `off` alone.
 */
import { entry, source } from './entry.ts';
import { choice, list, order, origin, slug, text } from './text.ts';
import { z } from './zod.ts';

/** What finds a breach without a reader. */
const analyser = entry({
  /** `vet`; `onramp`, the passes that run with the review of an exercise; or a linter of the community. */
  tool: choice('tool', ['vet', 'onramp', 'staticcheck', 'golangci-lint']),
  /** The check's name within the tool: `lostcancel`. */
  check: text('check', 40, 'lostcancel'),
});

export const ruleSchema = entry({
  /** The rule in one line, as one says it in a review. */
  rule: text('rule', 120, 'Before you write `go`, name the line where it ends.'),
  /** Its place in the guide, from 1. */
  order,
  /** What goes wrong in `bad.go`, in one line. */
  bad: text('bad', 140, 'The sender waits for a receiver that has left.'),
  /** What is right in `good.go`, in one line. */
  good: text('good', 140, 'The buffer has a place for every send.'),
  /** What a tool says about the bad program, where that is the point. */
  shows: choice('shows', ['vet', 'compile-error']).optional(),
  /** The habit it replaces, for each language that has one. */
  replaces: list(
    'replaces',
    entry({ from: origin, habit: text('habit', 240, 'A task that nobody awaits is collected, with a warning.') }),
    [1, 3],
    'name the habit for one to three languages, each once',
  ).refine((habits) => new Set(habits.map(({ from }) => from)).size === habits.length, 'name each language once'),
  /** When it does not hold; text with backticks. */
  exceptions: list(
    'exceptions',
    text('an exception', 240, 'A goroutine that lives as long as the process.'),
    [0, 4],
    'name at most four exceptions',
  ).default([]),
  analyser: analyser.optional(),
  /** Lessons that teach it: `concurrency/leaks`. They link back. */
  lessons: list(
    'lessons',
    z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a lesson is named by module and folder, for example "concurrency/leaks"'),
    [0, 4],
    'name at most four lessons',
  ).default([]),
  /** Rules of other guides, or of this one, that go with it: `errors/wrap-with-context`. */
  related: list(
    'related',
    z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a rule is named by guide and folder, for example "concurrency/name-the-end"'),
    [0, 4],
    'name at most four rules',
  ).default([]),
  /** Ids this rule had before; their anchors still lead here. */
  formerly: list('formerly', slug, [0, 4], 'name at most four former ids').default([]),
  sources: list('sources', source, [0, 4], 'name at most four sources').default([]),
});
export type RuleData = z.infer<typeof ruleSchema>;

export const ruleOffSchema = entry({
  /** Why the team does without the rule; shown in its place. */
  off: text('off', 240, 'Our linter does this for us.'),
});

/** A rule, or the word that a team does without it. */
export const ruleEntrySchema = z.unknown().transform((data, context) => {
  const isOff = typeof data === 'object' && data !== null && 'off' in data;
  const parsed = (isOff ? ruleOffSchema : ruleSchema).safeParse(data);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});
