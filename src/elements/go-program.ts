/**
 * `<go-program>`: a program of a lesson that can be run and edited in place.
 *
 * Expects (several files: one `.file` each, the first one shown; E adds the tabs into `.file-tabs`):
 *
 *     <go-program data-key="concurrency/channels/first.go" data-name="first.go">
 *       <figure>
 *         <figcaption>first.go</figcaption>
 *         <div class="toolbar">
 *           <button type="button" class="needs-js" data-action="run" aria-keyshortcuts="Control+Enter Meta+Enter">Run</button>
 *           <button type="button" class="needs-js" data-action="stop" hidden>Stop</button>
 *           <button type="button" class="needs-js" data-action="edit">Edit</button>
 *           <button type="button" class="needs-js" data-action="format">Format</button>
 *           <button type="button" class="needs-js" data-action="reset">Reset</button>
 *           <button type="button" class="needs-js" data-action="copy">Copy</button>
 *           <a class="raw" href="…/code/first.go">Open the file</a>
 *         </div>
 *         <div class="file-tabs" hidden></div>
 *         <div class="editor-area">
 *           <div class="file" data-file="prog.go"><pre class="code" tabindex="0" aria-label="first.go"><code>…</code></pre></div>
 *         </div>
 *         <div class="output"><p class="output-heading">Output</p><pre>…recorded…</pre></div>        `hidden` where nothing is recorded
 *       </figure>
 *       <script type="application/json" class="program">{"files":[{"name":"prog.go","text":"…"}]}</script>
 *     </go-program>
 *
 * CSS: `@media (scripting: none) { .needs-js { display: none } }`. `[hidden]` must win over `display`.
 * E sets: `data-state="idle|running"` on the element; replaces the inside of `.output` after its heading (see
 * output-view.ts and findings-list.ts for classes); Edit or a click into the code replaces `.editor-area`'s `.file`s
 * by the editor at the same height (see editor.ts for classes); adds `<p class="notice">` under the toolbar.
 */
import { drafted } from '../progress/drafts.ts';
import { define, needData } from './dom.ts';
import { watchProgress } from './page-progress.ts';
import { bringForLines } from './program-line.ts';
import type { ProgramSession } from './program-session.ts';

/** The thin part that every lesson page loads; what runs and edits comes when the learner reaches for it. */
class GoProgram extends HTMLElement {
  #session: Promise<ProgramSession> | undefined;
  #stopWatching: (() => void) | undefined;
  #ready = false;

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    const load = () => void this.#load();
    this.addEventListener('pointerenter', load);
    this.addEventListener('focusin', load);
    // Several files become tabs; later, under the pointer, they would move the page.
    if (this.querySelectorAll('.file').length > 1) load();
    bringForLines(this, this.#load);
    const key = needData(this, 'key');
    // What the learner has changed before is shown again.
    this.#stopWatching = watchProgress((state) => {
      if (drafted(state.programs[key]?.draft) !== undefined) load();
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #load = (): Promise<ProgramSession> => {
    this.#stopWatching?.();
    this.#session ??= import('./program-session.ts')
      .then(({ openProgramSession }) => openProgramSession(this))
      .finally(() => (this.#ready = true));
    return this.#session;
  };

  #onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('.toolbar [data-action]');
    const code = event.target.closest<HTMLElement>('.editor-area pre');
    if (pressed !== null) void this.#load().then((session) => session.act(pressed.dataset['action'] ?? ''));
    // Once it is there, the session listens to the code itself.
    else if (code !== null && !this.#ready) void this.#load().then((session) => session.openUnder(code, event.clientY));
  };

  /** The editor has keys of its own; these hold where focus is elsewhere in the program. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.altKey || event.defaultPrevented) return;
    const run = event.ctrlKey || event.metaKey;
    // Once it is there, the session listens to the code itself.
    const edit = !this.#ready && event.target instanceof Element && event.target.matches('.editor-area pre');
    if (!run && !edit) return;
    event.preventDefault();
    void this.#load().then((session) => session.act(run ? 'run' : 'edit'));
  };
}

define('go-program', GoProgram);
