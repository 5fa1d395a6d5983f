/**
 * `<progress-badge>`: how far the learner is, in lists.
 *
 * Expects one of (empty; reserve the size in CSS, an icon by `data-state` is D's):
 *
 *     <progress-badge data-exercise="fix-the-leak"></progress-badge>
 *     <progress-badge data-lesson="concurrency/channels"></progress-badge>
 *     <progress-badge data-lessons="concurrency/a concurrency/b" data-exercises="x y z"></progress-badge>     a module
 *
 * E sets `data-state="none|started|done"` and the text: "Passed", "Tried", "Read", "Opened", or "3 of 14 done"
 * (empty for `none`); for a module also `style.setProperty('--done', '0.21')`.
 */
import type { ProgressState } from '../progress/state.ts';
import { badge, type Badge } from '../progress/badge.ts';
import { define } from './dom.ts';
import { watchProgress } from './page-progress.ts';

class ProgressBadge extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    this.#stopWatching = watchProgress((state) => this.#show(this.#badge(state)));
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #badge(state: ProgressState): Badge {
    const { exercise, lesson, exercises = '', lessons = '' } = this.dataset;
    if (exercise !== undefined) return badge(state, { kind: 'exercise', slug: exercise });
    if (lesson !== undefined) return badge(state, { kind: 'lesson', id: lesson });
    return badge(state, { kind: 'module', lessons: words(lessons), exercises: words(exercises) });
  }

  #show({ state, text, share }: Badge): void {
    this.dataset['state'] = state;
    if (this.textContent !== text) this.textContent = text;
    if (share !== undefined) this.style.setProperty('--done', share.toFixed(2));
  }
}

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

define('progress-badge', ProgressBadge);
