/** What the notes of a review say, by analyser; fetched once, when there is a note to show. Used by exercise-review.ts. */
import { siteHref } from './page-path.ts';

export interface NoteText {
  /** What to do, in a few words. Text with backticks, as all that follows. */
  readonly title: string;
  readonly advice: string;
  readonly why: string;
  /** The guide's rule, where it is written. */
  readonly ruleHref?: string | undefined;
}

export type NoteTexts = Readonly<Record<string, NoteText>>;

let texts: Promise<NoteTexts> | undefined;

/** Without them a note shows what its analyser says. */
export function noteTexts(): Promise<NoteTexts> {
  texts ??= load().catch(() => {
    texts = undefined; // offline, perhaps: the next review tries again
    return {};
  });
  return texts;
}

async function load(): Promise<NoteTexts> {
  const response = await fetch(siteHref('review-notes.json'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as NoteTexts; // written by the site's own build, from the same type
}
