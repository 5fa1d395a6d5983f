/**
 * The review after a pass: an engine looks at the answer, and its notes appear under the verdict and beside the lines.
 * It decides nothing, and where there is nobody to review, nothing is shown. Used by exercise-session.ts.
 */
import type { Engine, Finding, Program } from '../go/engine.ts';
import type { Verdict } from '../go/grade.ts';
import type { ReviewedExercise } from '../go/review.ts';
import { samePrograms } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { build } from './dom.ts';
import { findingsList } from './findings-list.ts';
import type { GoTo } from './line-text.ts';
import { noteTexts } from './note-texts.ts';
import { reviewList } from './review-list.ts';
import { noteGroups, reviewMarks, reviewWords, withoutNoted } from './review-words.ts';
import { verdictMarks } from './verdict-words.ts';
import type { Workspace } from './workspace.ts';

export interface ReviewOf {
  readonly exercise: ReviewedExercise;
  readonly answer: Program;
  readonly verdict: Extract<Verdict, { kind: 'passed' }>;
}

/** Shows the review in `view`, the verdict's, unless another verdict has taken its place meanwhile. */
export async function reviewInto(
  view: HTMLElement,
  { exercise, answer, verdict }: ReviewOf,
  engine: Engine,
  workspace: Workspace,
): Promise<void> {
  const place = build('section', { class: 'review', 'aria-label': 'Review' });
  place.append(build('p', { class: 'review-lead' }, 'A reviewer reads your answer…'));
  view.querySelector('.verdict-lead')?.after(place);
  // A part of the page that can't be fetched any more is the same as nobody who reviews.
  const part = await import('../go/review.ts').catch(() => undefined);
  const notes = await part?.review(exercise, answer, engine);
  if (notes === undefined) return place.remove();
  const groups = noteGroups(notes, notes.length > 0 ? await noteTexts() : {});
  if (!view.isConnected) return;
  const goTo: GoTo = (at) => void workspace.goTo(at);
  place.replaceChildren(...reviewList(notes, groups, workspace.fileNames, goTo));
  // While the learner was writing on, the lines have moved.
  if (samePrograms(answer, workspace.program())) {
    const vet = withoutNoted(verdict.vet, notes);
    showVet(view, vet, workspace.fileNames, goTo);
    workspace.mark([...verdictMarks({ ...verdict, vet }, workspace.fileNames), ...reviewMarks(groups)]);
  }
  const { spoken } = reviewWords(notes);
  if (spoken !== undefined) announce(spoken);
}

/** What the review explains better is taken out of vet's list. */
function showVet(view: HTMLElement, vet: readonly Finding[], files: readonly string[], goTo: GoTo): void {
  const list = view.querySelector('.findings[data-tool="vet"]');
  if (vet.length === 0) list?.remove();
  else list?.replaceWith(findingsList('vet', vet, '', files, goTo));
}
