/**
 * `<go-timeline>`: the still of a recorded timeline becomes one to zoom and to walk in when somebody reaches for it.
 *
 * Expects (components/Timeline.astro):
 *
 *     <go-timeline data-key="concurrency/goroutines/first.go">       as that of the <go-program> whose lines it points at
 *       <figure><div class="timeline-stage">the still, its buttons with data-act</div> …</figure>
 *       <script type="application/json" class="trace">{"trace":…,"files":[…]}</script>
 *     </go-timeline>
 *
 * E replaces the inside of `.timeline-stage`; see timeline-view.ts.
 */
import type { Program } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import { define, need, needData } from './dom.ts';
import type { OpenTimeline } from './timeline-view.ts';

class GoTimeline extends HTMLElement {
  #open: Promise<OpenTimeline> | undefined;
  #ready = false;

  connectedCallback(): void {
    const open = () => void (this.#open ??= this.#upgrade());
    this.addEventListener('pointerenter', open);
    this.addEventListener('focusin', open);
    this.addEventListener('click', (event) => {
      if (this.#ready || !(event.target instanceof Element)) return;
      const action = event.target.closest<HTMLElement>('[data-act]')?.dataset['act'];
      open();
      if (action !== undefined) void this.#open?.then((view) => view.act(action));
    });
    this.addEventListener('keydown', (event) => {
      if (this.#ready || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element) || !event.target.matches('.timeline-scroll')) return;
      if (event.key.startsWith('Arrow')) event.preventDefault(); // it would scroll the still
      open();
      void this.#open?.then((view) => view.press(event.key));
    });
  }

  async #upgrade(): Promise<OpenTimeline> {
    const { openTimeline } = await import('./timeline-view.ts');
    // Written by the page's own build, from the same types.
    const { trace, files } = JSON.parse(need(this, 'script.trace').textContent) as { trace: Trace; files: Program };
    const key = needData(this, 'key');
    const program = document.querySelector(`go-program[data-key="${CSS.escape(key)}"]`) ?? undefined;
    const scroll = need(this, '.timeline-scroll');
    const held = document.activeElement;
    const view = openTimeline({
      stage: need(this, '.timeline-stage'),
      trace,
      files,
      name: key.replace(/^.*\//, ''),
      program,
    });
    // Whoever held a part of the still holds the same part of what took its place.
    if (held === scroll) view.focus();
    else if (held instanceof HTMLElement && !held.isConnected) {
      this.querySelector<HTMLElement>(`[data-act="${held.dataset['act']}"]`)?.focus();
    }
    this.#ready = true;
    return view;
  }
}

define('go-timeline', GoTimeline);
