/**
 * `<go-exercise>`: the workbench of a graded exercise.
 *
 * Expects:
 *
 *     <go-exercise data-slug="fix-the-leak">
 *       <div class="task">
 *         …the task…
 *         <hint-list data-exercise="fix-the-leak">…</hint-list>                       see hint-list.ts
 *         <details class="tests" data-file="leak_test.go"><summary>The tests</summary><pre class="code" tabindex="0">…</pre></details>
 *         <solution-box data-exercise="fix-the-leak">…</solution-box>                 see solution-box.ts
 *         <details class="wrong-answers"><summary>Where others go wrong</summary>…</details>
 *       </div>
 *       <div class="workbench">
 *         <div class="file-tabs needs-js"></div>                                      E fills: starter files and the tests, read-only
 *         <div class="editor-area">
 *           <div class="file" data-file="merge.go"><pre class="code" tabindex="0" aria-label="merge.go">…</pre></div>   one per starter file
 *         </div>
 *         <div class="actions needs-js">
 *           <button type="button" class="primary" data-action="check" aria-keyshortcuts="Control+Enter Meta+Enter">Check answer</button>
 *           <button type="button" data-action="stop" hidden>Stop</button>
 *           <button type="button" data-action="format" aria-keyshortcuts="Control+S Meta+S">Format</button>
 *           <button type="button" data-action="reset">Reset</button>
 *           <p class="draft-state"></p>                                               E: "Draft kept", "Undo reset" …
 *         </div>
 *         <section class="verdict" aria-label="Result"></section>                     no role, no aria-live: see below
 *       </div>
 *       <script type="application/json" class="exercise">{"slug":…,"starter":[…],"tests":{…}}</script>
 *     </go-exercise>
 *
 * The verdict itself is not a live region (a screen reader would read every test's message aloud); E announces one
 * short sentence through announce.ts and moves no focus.
 * `.wrong-answers` stay hidden with JavaScript until E sets `data-revealed` on the element (passed, or solution opened):
 * `@media (scripting: enabled) { go-exercise:not([data-revealed]) .wrong-answers { display: none } }`.
 * E sets: `data-state="idle|checking"`, `data-passed`, `data-revealed`. Reserve the editor's height: E keeps the
 * height that `.editor-area` has when it replaces the `<pre>`; the Monaco editor scrolls inside it.
 */
import { define } from './dom.ts';
import { openExerciseSession } from './exercise-session.ts';

class GoExercise extends HTMLElement {
  #close: (() => void) | undefined;

  connectedCallback(): void {
    // The parser may call this before the children are there; the session needs them all.
    queueMicrotask(() => {
      if (this.isConnected && this.#close === undefined) this.#close = openExerciseSession(this);
    });
  }

  disconnectedCallback(): void {
    this.#close?.();
    this.#close = undefined;
  }
}

define('go-exercise', GoExercise);
