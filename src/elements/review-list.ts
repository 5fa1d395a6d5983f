/**
 * The review's notes as a list; used by exercise-review.ts.
 *
 * Makes, inside `<section class="review" aria-label="Review">`:
 *
 *     <h4 class="review-title">Review: 2 notes</h4> <p class="review-lead">…</p>
 *     <ol class="review-notes">
 *       <li><h5>Wait, do not sleep</h5>
 *         <ul class="review-places"><li><button class="line-link">pool.go:12</button> <span>This sleep …</span></li></ul>
 *         <p>Wait for what you need … <span class="review-why">A sleep is …</span></p>
 *         <a class="review-rule" href="…/guides/concurrency/#wait-do-not-sleep">The rule in the guide</a></li>
 *     </ol>
 */
import type { Note } from '../go/engine.ts';
import { build } from './dom.ts';
import { lineLink, type GoTo } from './line-text.ts';
import { reviewWords, type NoteGroup } from './review-words.ts';

export function reviewList(
  notes: readonly Note[],
  groups: readonly NoteGroup[],
  files: readonly string[],
  goTo: GoTo,
): readonly HTMLElement[] {
  const words = reviewWords(notes);
  const lead = build('p', { class: 'review-lead' }, words.lead);
  if (notes.length === 0) return [lead];
  const list = build('ol', { class: 'review-notes' }, ...groups.map((group) => noteItem(group, files, goTo)));
  return [build('h4', { class: 'review-title' }, words.title), lead, list];
}

function noteItem({ title, text, notes }: NoteGroup, files: readonly string[], goTo: GoTo): HTMLElement {
  const places = notes.map((note) =>
    build(
      'li',
      {},
      lineLink(files.length === 1 ? `line ${note.line}` : `${note.file}:${note.line}`, note, goTo),
      ' ',
      build('span', {}, ...withCode(note.message)),
    ),
  );
  const item = build('li', {}, build('h5', {}, ...withCode(title)), build('ul', { class: 'review-places' }, ...places));
  if (text === undefined) return item;
  item.append(
    build('p', {}, ...withCode(text.advice), ' ', build('span', { class: 'review-why' }, ...withCode(text.why))),
  );
  if (text.ruleHref !== undefined) {
    const label = {
      class: 'review-rule',
      href: text.ruleHref,
      'aria-label': `The rule in the guide: ${title.replaceAll('`', '')}`,
    };
    item.append(build('a', label, 'The rule in the guide'));
  }
  return item;
}

/** Text in which backticks mark code. */
function withCode(text: string): readonly (Node | string)[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^`[^`]+`$/.test(piece) ? build('code', {}, piece.slice(1, -1)) : piece));
}
