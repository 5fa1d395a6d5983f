/**
 * `<from-you>`: what the reader's own language taught; three sections without JavaScript, tabs with it.
 *
 * Expects:
 *
 *     <from-you>
 *       <div class="tabs needs-js" role="tablist" aria-label="Show the habit of">
 *         <button type="button" role="tab" data-from="python" id="…" aria-controls="…">Python</button> … java, node
 *       </div>
 *       <section class="habit" data-from="python" id="…" aria-labelledby="…"><h3>From Python</h3>…</section> … java, node
 *     </from-you>
 *
 * Which one shows is decided by CSS from `html[data-from]`, so that nothing moves when the script arrives. D's inline
 * script sets it before first paint: `document.documentElement.dataset.from = localStorage['onramp-from'] ?? 'python'`.
 *
 *     @media (scripting: enabled) { from-you .habit { display: none }
 *       html[data-from='python'] from-you .habit[data-from='python'], …java…, …node… { display: block }
 *       from-you .habit > h3 { visually hidden: the tab says it } }
 *
 * E keeps `html[data-from]`, localStorage `onramp-from` and the setting `from` in step, for every from-you on the page,
 * and sets role="tabpanel" on the sections and aria-selected and tabindex on the tabs.
 */
import { settingChosen } from '../progress/changes.ts';
import type { Origin } from '../schemas/text.ts';
import { define } from './dom.ts';
import { markTab, moveTab } from './file-tabs.ts';
import { record } from './page-progress.ts';

const changed = 'onramp:from';

class FromYou extends HTMLElement {
  #tabs: readonly HTMLElement[] = [];

  connectedCallback(): void {
    this.#tabs = [...this.querySelectorAll<HTMLElement>('[role="tab"]')];
    for (const panel of this.querySelectorAll('.habit')) panel.setAttribute('role', 'tabpanel');
    this.querySelector('[role="tablist"]')?.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent) moveTab(event, this.#tabs);
    });
    for (const tab of this.#tabs) tab.addEventListener('click', () => choose(tab.dataset['from']));
    document.addEventListener(changed, this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    document.removeEventListener(changed, this.#follow);
  }

  #follow = (): void => {
    const from = document.documentElement.dataset['from'];
    for (const tab of this.#tabs) markTab(tab, tab.dataset['from'] === from);
  };
}

function choose(from: string | undefined): void {
  if (!isOrigin(from)) return;
  document.documentElement.dataset['from'] = from;
  try {
    localStorage.setItem('onramp-from', from);
  } catch {
    // Storage is blocked: the choice holds for this page, and page-progress.ts says so.
  }
  document.dispatchEvent(new Event(changed));
  void record(settingChosen('from', from, Date.now()));
}

function isOrigin(value: string | undefined): value is Origin {
  return value === 'python' || value === 'java' || value === 'node';
}

define('from-you', FromYou);
