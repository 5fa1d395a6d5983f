/**
 * `<solution-box>`: the solution, opened when the learner wants it; whether before passing is recorded.
 *
 * Expects:
 *
 *     <solution-box data-exercise="fix-the-leak">
 *       <p class="solution-note"></p>                   E: "You have not passed yet. …" or "You passed. Compare."
 *       <details class="solution"><summary>One good solution</summary>…code, why…</details>
 *     </solution-box>
 *
 * `.solution-note` needs a reserved line of height with scripting enabled.
 */
import { solutionOpened } from '../progress/changes.ts';
import { define, need, needData } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';

class SolutionBox extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    const slug = needData(this, 'exercise');
    const note = need(this, '.solution-note');
    const solution = need<HTMLDetailsElement>(this, 'details.solution');
    solution.addEventListener('toggle', () => {
      if (solution.open) void record(solutionOpened(slug, Date.now()));
    });
    this.#stopWatching = watchProgress((state) => {
      const { passedAt, solutionOpenedAt } = state.exercises[slug] ?? {};
      if (passedAt !== undefined) note.textContent = 'You have passed: compare your answer with this one.';
      else if (solutionOpenedAt !== undefined)
        note.textContent = 'You have looked at the solution. Now write your own.';
      else note.textContent = 'You have not passed yet. Opening the solution is noted; it costs nothing.';
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }
}

define('solution-box', SolutionBox);
