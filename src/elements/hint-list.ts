/**
 * `<hint-list>`: three hints, offered one at a time; how many were opened is recorded.
 *
 * Expects:
 *
 *     <hint-list data-exercise="fix-the-leak">
 *       <details class="hint"><summary>Hint 1 of 3: a nudge</summary>…</details> ×3
 *     </hint-list>
 *
 * Before the upgrade: `@media (scripting: enabled) { hint-list:not(:defined) .hint ~ .hint { display: none } }`.
 * E sets `hidden` on the hints behind the next one; opening one unhides the next.
 */
import { hintShown } from '../progress/changes.ts';
import { define, needData } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';

class HintList extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    const slug = needData(this, 'exercise');
    const hints = [...this.querySelectorAll<HTMLDetailsElement>('details.hint')];
    const offer = (shown: number) => {
      for (const [i, hint] of hints.entries()) hint.hidden = i > shown;
    };
    offer(0);
    for (const [i, hint] of hints.entries()) {
      hint.addEventListener('toggle', () => {
        if (hint.open) void record(hintShown(slug, i + 1));
      });
    }
    this.#stopWatching = watchProgress((state) => offer(state.exercises[slug]?.hintsShown ?? 0));
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }
}

define('hint-list', HintList);
