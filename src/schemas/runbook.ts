/**
 * What the front matter of `content/runbooks/<runbook>/index.mdx` must be. The body holds the five sections
 * "The first five minutes", "Decide", "Roll back", "Tell people" and "Afterwards", of `<Step>`, `<Command>`, `<Decide>`
 * and `<Message>`.
 */
import { entry, source } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, order, slug, text } from './text.ts';
import { z } from './zod.ts';

/** The simulated incidents, as `src/drills/` has them. */
export const incidents = ['goroutine-leak', 'rollout-errors', 'pool-exhausted'] as const;
export type IncidentName = (typeof incidents)[number];

/** A value that the reader types once; commands and messages name it as `<service>`. */
export const placeholderSchema = entry({
  name: slug,
  /** What stands beside the field. */
  label: text('label', 60, 'Name of the deployment'),
  /** What a right value looks like; shown in the field. */
  example: text('example', 80, 'checkout'),
  /** Where it is found, when that is not plain. */
  help: text('help', 160, 'kubectl get deployments lists it.').optional(),
});

/** A limit that decides, as data: pages, drills and worksheets read the same number. */
export const thresholdSchema = entry({
  id: slug,
  /** What is measured, and over how long: "p99 latency over 5 minutes". */
  measure: text('measure', 120, 'error rate over 5 minutes'),
  /** Above which it counts, with its unit: "0.1%". */
  above: text('above', 40, '0.1%'),
  /** What then is to be done. */
  then: text('then', 160, 'Roll back'),
  /** Below how many requests it can't be told, and what then: "Under 3,000 requests: wait, at this share." */
  tooFew: text('tooFew', 240, 'Under 3,000 requests the share says nothing: wait, at this step.').optional(),
});

/** Practice where no page can play it: on staging, or at a table with a colleague who knows the answer. */
export const rehearsalSchema = entry({
  /** What a colleague prepares. */
  scene: text('scene', 400, 'A colleague deploys an image that exits at once to staging, and tells you nothing.'),
  do: list(
    'do',
    text('a task', 240, 'Find the panic’s first line within five minutes.'),
    [2, 6],
    'name two to six tasks',
  ),
  /** When it went well, with a number. */
  passed: text('passed', 240, 'Staging serves again within ten minutes, and the trace is saved.'),
});

export const runbookSchema = entry({
  /** The situation, as the alert or a colleague would say it: "Goroutine leak in production". */
  title: text('title', 70, 'Goroutine leak in production'),
  order,
  summary: text('summary', 200, 'The goroutine count climbs and does not come down: find the line, buy time, mend it.'),
  /** `page`: wake somebody now. `urgent`: within the hour. `planned`: a procedure with a date. */
  severity: choice('severity', ['page', 'urgent', 'planned']),
  /** Signs that this is the right runbook. */
  when: list('when', text('a sign', 160, 'go_goroutines has risen for an hour'), [1, 6], 'name one to six signs'),
  /** Signs that it is another one, and which. */
  notWhen: list(
    'notWhen',
    entry({ sign: text('sign', 160, 'Memory grows, the goroutine count is flat'), see: reference.optional() }),
    [0, 4],
    'name at most four signs',
  ).default([]),
  placeholders: list('placeholders', placeholderSchema, [0, 8], 'name at most eight placeholders').default([]),
  thresholds: list('thresholds', thresholdSchema, [0, 8], 'name at most eight thresholds').default([]),
  /** How to practise it: an incident that the page plays, an exercise, or a rehearsal. */
  drill: z
    .union([entry({ exercise: slug }), entry({ incident: z.enum(incidents) }), entry({ rehearsal: rehearsalSchema })], {
      error: `drill must name an exercise ("exercise: fix-the-leak"), one of the incidents ${incidents.join(', ')}, or a rehearsal with scene, do and passed`,
    })
    .optional(),
  /** Lessons, guides and other runbooks that help. */
  related: list('related', reference, [0, 8], 'name at most eight').default([]),
  sources: list('sources', source, [1, 6], 'name one to six primary sources'),
});
export type RunbookData = z.infer<typeof runbookSchema>;
