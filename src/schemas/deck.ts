/**
 * What the front matter of `content/decks/<deck>/index.mdx` must be. The body is one `<Slide title minutes>` after the
 * other, each with its `<Notes>` for the speaker; the slides' minutes add up to the deck's.
 */
import { entry, source } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, minutes, order, text } from './text.ts';
import { z } from './zod.ts';

export const deckSchema = entry({
  title: text('title', 70, 'Goroutine leaks, live'),
  order,
  /** Speaking time with the live parts, without questions from the room. */
  minutes: minutes(10, 60),
  summary: text('summary', 200, 'Four ways to leak a goroutine, each shown running, found and mended.'),
  audience: choice('audience', ['engineers', 'on-call', 'managers']),
  /** What the listeners know before. */
  needs: list('needs', text('a need', 120, 'Can read a Go function'), [0, 4], 'name at most four needs').default([]),
  /** What they take home; the last slide says the same. */
  takeaways: list(
    'takeaways',
    text('a takeaway', 140, 'Every goroutine has a line where it ends'),
    [1, 5],
    'name one to five takeaways',
  ),
  /** For the hand-out: lessons and exercises to do afterwards. */
  handout: list('handout', reference, [0, 8], 'name at most eight').default([]),
  sources: list('sources', source, [1, 8], 'name one to eight sources'),
});
export type DeckData = z.infer<typeof deckSchema>;

/** The attributes of a `<Slide>`. */
export const slideSchema = z.object({
  title: text('the title of a slide', 80, 'Nobody collects a goroutine'),
  /** Halves are allowed. */
  minutes: z
    .number({ error: 'a slide needs its minutes as a number, for example minutes={2}' })
    .min(0.5, 'a slide takes at least half a minute')
    .max(15, 'a slide takes at most 15 minutes; split it')
    .refine((value) => value * 2 === Math.round(value * 2), 'minutes of a slide are whole or half'),
  /** `title`: the first slide or a part's; `live`: code is run; `plain` otherwise. */
  layout: z.enum(['title', 'live', 'plain'], 'layout must be "title", "live" or "plain"').default('plain'),
});
