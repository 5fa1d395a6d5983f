/** What the front matter of `content/courses/<course>/index.mdx` must be: sessions for a group, with or without a clock. */
import { entry, source } from './entry.ts';
import { reference } from './reference.ts';
import { choice, countFromOne, link, list, minutes, order, text } from './text.ts';
import { z } from './zod.ts';

/** Something outside this site to read before a session: a book's chapter, a specification. */
const reading = entry({
  title: text('title', 140, 'The Go Programming Language, chapter 8'),
  url: link('url').optional(),
  minutes: minutes(5, 240),
  /** What has changed in Go since it was written, or what to skip. */
  note: text('note', 300, 'Section 8.9 is done with context today.').optional(),
});

const question = entry({
  ask: text('ask', 240, 'Which goroutine of yours could outlive its request?'),
  /** For the facilitator: where the talk should arrive, and what to ask if it stalls. */
  note: text('note', 600, 'Most name a background send. Ask who receives when the handler has returned.'),
});

/** A stretch of a session by the clock. */
const slot = entry({
  minutes: minutes(1, 180),
  what: text('what', 160, 'Mend the leak in pairs, swap the keyboard after each test'),
  how: choice('how', ['talk', 'together', 'pairs', 'alone', 'break']),
  /** The piece that is done in it. */
  piece: reference.optional(),
});

export const sessionSchema = entry({
  title: text('title', 80, 'Goroutines and how they end'),
  /** Which day (or week, see `rhythm`) of the course, from 1; several sessions may share one. */
  on: countFromOne('on', 2),
  /** With the clock: "09:30". */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'startsAt must be a time such as "09:30", in quotes')
    .optional(),
  minutes: minutes(15, 480),
  /** What each member does before. */
  prepare: list('prepare', reference, [0, 12], 'name at most twelve pieces').default([]),
  readings: list('readings', reading, [0, 6], 'name at most six readings').default([]),
  questions: list('questions', question, [0, 10], 'name at most ten questions').default([]),
  /** What happens when; its minutes add up to the session's. */
  agenda: list('agenda', slot, [1, 24], 'an agenda has one to twenty-four slots'),
  /** What the facilitator has ready. */
  setUp: list(
    'setUp',
    text('a thing to set up', 160, 'The site on the meeting-room screen'),
    [0, 8],
    'name at most eight',
  ).default([]),
  /** How people are put together in this session. */
  pairing: text('pairing', 240, 'One who knows the service with one who does not; other pairs after lunch.').optional(),
});

export const courseSchema = entry({
  title: text('title', 70, 'Go 101 in two days'),
  order,
  summary: text('summary', 240, 'A workshop for a team that starts its first Go service.'),
  format: choice('format', ['workshop', 'book-club', 'reading-group', 'onboarding', 'series']),
  /** What `on` counts: working days, or weeks from the start date the group chooses. */
  rhythm: choice('rhythm', ['days', 'weeks']),
  group: entry({ least: countFromOne('least', 4), most: countFromOne('most', 12) }).refine(
    ({ least, most }) => least <= most,
    'least must not be more than most',
  ),
  needs: list('needs', text('a need', 140, 'Can program in any language'), [0, 6], 'name at most six needs').default(
    [],
  ),
  outcomes: list(
    'outcomes',
    text('an outcome', 140, 'Start goroutines and say how each ends'),
    [1, 6],
    'name one to six outcomes',
  ),
  sessions: list('sessions', sessionSchema, [1, 40], 'a course has one to forty sessions'),
  sources: list('sources', source, [0, 6], 'name at most six sources').default([]),
});
export type CourseData = z.infer<typeof courseSchema>;
