/** What the review's notes say, for the exercises' pages: fetched when an answer has passed and there is a note on it. */
import type { APIRoute } from 'astro';
import { ruleHref } from '../components/href.ts';
import { readReviewNotes } from '../content/review-notes.ts';
import { piece } from '../content/roots.ts';
import type { NoteText } from '../elements/note-texts.ts';

export const GET: APIRoute = () => {
  const texts: Record<string, NoteText> = Object.fromEntries(
    readReviewNotes().map(({ id, title, advice, why, rule }) => [
      id,
      { title, advice, why, ruleHref: piece('rule', rule) ? ruleHref(rule) : undefined },
    ]),
  );
  return new Response(JSON.stringify(texts), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
