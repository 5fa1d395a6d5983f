/**
 * `<runbook-run>`: a runbook that is being worked through. Boxes are stamped and kept for this incident, thresholds are
 * answered, placeholders are typed once, commands and messages are copied, and all of it becomes a log.
 *
 * Expects, around the whole article:
 *
 *     <runbook-run data-runbook="goroutine-leak" data-title="Goroutine leak in production">
 *       <input name="service" data-value aria-describedby="value-service" /> <small id="value-service"></small>
 *       <section class="step" data-step="…"><input type="checkbox" /> … <span class="step-time"></span> …</section>
 *       <section class="decide" data-by="error-rate"><p class="decide-if">…</p> …
 *         <button data-answer="yes|no|unclear" aria-pressed="false">…</button></section>
 *       <div class="command"><code>…</code> <button data-action="copy">Copy</button></div>
 *       <figure class="message" data-to="Status page"><blockquote>…</blockquote> <button data-action="copy">…</button></figure>
 *       <div class="incident-log"></div>
 *       <aside class="incident-bar">
 *         <p class="incident-clock"><span role="timer">…</span> <span class="incident-title"></span></p>
 *         <button data-action="start">…</button> <form><input name="note" /> …</form>
 *       </aside>
 *       <script type="application/json" class="runbooks">{"goroutine-leak": {"title": "…", "path": "/runbooks/…/"}}</script>
 *     </runbook-run>
 */
import { elapsed } from '../incident/elapsed.ts';
import {
  answerTo,
  commandCopied,
  decided,
  doneAt,
  messageCopied,
  noted,
  stepSet,
  valueTyped,
  type Answer,
} from '../incident/incident.ts';
import type { RunbookName } from '../incident/timeline.ts';
import { announce } from './announce.ts';
import { copyFrom } from './copy-button.ts';
import { define, need, needData } from './dom.ts';
import { clock, IncidentLog } from './incident-log.ts';
import { IncidentStore } from './incident-store.ts';
import { keepForOffline } from './offline-runbooks.ts';
import { fillIn, showValues, unfilled } from './runbook-values.ts';

class RunbookRun extends HTMLElement {
  #store: IncidentStore | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    if (this.#store) return;
    const store = (this.#store = new IncidentStore());
    const log = new IncidentLog(need(this, '.incident-log'), store, this.#names());
    const fields = [...this.querySelectorAll<HTMLInputElement>('input[data-value]')];
    for (const field of fields) {
      field.addEventListener('input', () => {
        store.typed(field.name, field.value, valueTyped(field.name, field.value));
      });
    }
    this.#listen(store);
    this.#takeOver(store, fields);
    store.watch(() => {
      const values = store.values();
      showValues(fields, values);
      fillIn(this, values);
      this.#show(store);
      log.draw();
    });
    this.#ticking = setInterval(() => this.#showTime(store), 1000);
    void keepForOffline();
  }

  disconnectedCallback(): void {
    this.#store?.close();
    this.#store = undefined;
    clearInterval(this.#ticking);
  }

  #names(): ReadonlyMap<string, RunbookName> {
    const paths = JSON.parse(need(this, 'script.runbooks').textContent) as Record<
      string,
      { title: string; path: string }
    >;
    return new Map(
      Object.entries(paths).map(([slug, { title, path }]) => [slug, { title, url: new URL(path, location.href).href }]),
    );
  }

  #begin(store: IncidentStore): string {
    const before = store.open();
    const { id } = store.begin(needData(this, 'runbook'), needData(this, 'title'));
    if (before === undefined) announce('The clock runs.');
    return id;
  }

  #listen(store: IncidentStore): void {
    const runbook = needData(this, 'runbook');
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      const step = target.closest<HTMLElement>('.step')?.dataset['step'];
      if (step === undefined) return;
      const { checked } = target; // read first: the beginning draws the page anew, without this tick
      store.change(this.#begin(store), stepSet(runbook, step, checked, Date.now()));
    });
    this.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (pressed === null) return;
      const answer = pressed.dataset['answer'];
      if (answer !== undefined) this.#answer(store, pressed, answer as Answer);
      else if (pressed.dataset['action'] === 'copy') void this.#copy(store, pressed);
      else if (pressed.dataset['action'] === 'start') {
        this.#begin(store);
        need(this, '.incident-bar input').focus();
      }
    });
    need<HTMLFormElement>(this, '.incident-bar form').addEventListener('submit', (event) => {
      event.preventDefault();
      const note = need<HTMLInputElement>(this, '.incident-bar input');
      if (note.value.trim() === '') return;
      store.change(this.#begin(store), noted(note.value, Date.now()));
      note.value = '';
      announce('Noted.');
    });
  }

  /** What was ticked and typed before this code had arrived: whoever is in a hurry does not wait for it. */
  #takeOver(store: IncidentStore, fields: readonly HTMLInputElement[]): void {
    const runbook = needData(this, 'runbook');
    // All of it is read first: each change draws the page anew.
    const typed = fields.flatMap(({ name, value }) => (value === '' ? [] : [{ name, value }]));
    const ticked = [...this.querySelectorAll<HTMLElement>('.step[data-step]')].flatMap((step) =>
      need<HTMLInputElement>(step, 'input[type=checkbox]').checked ? [step.dataset['step'] ?? ''] : [],
    );
    for (const { name, value } of typed) store.typed(name, value, valueTyped(name, value));
    for (const step of ticked) store.change(this.#begin(store), stepSet(runbook, step, true, Date.now()));
  }

  #answer(store: IncidentStore, pressed: HTMLButtonElement, answer: Answer): void {
    const decide = pressed.closest<HTMLElement>('.decide');
    if (decide === null) return;
    const question = oneLine(need(decide, '.decide-if').textContent);
    const by = needData(decide, 'by');
    store.change(this.#begin(store), decided(needData(this, 'runbook'), by, question, answer, Date.now()));
  }

  async #copy(store: IncidentStore, pressed: HTMLButtonElement): Promise<void> {
    const place = pressed.closest<HTMLElement>('.command, .message');
    if (place === null) return;
    const text = need(place, 'code, blockquote').textContent.trim();
    if (!(await copyFrom(pressed, text))) return;
    const missing = unfilled(place);
    if (missing.length > 0) announce(`Copied. Still to fill in: ${missing.join(', ')}`);
    const incident = store.open();
    if (!incident) return;
    const to = place.dataset['to'];
    store.change(incident.id, to === undefined ? commandCopied(text, Date.now()) : messageCopied(to, text, Date.now()));
  }

  #show(store: IncidentStore): void {
    const runbook = needData(this, 'runbook');
    const incident = store.open();
    for (const step of this.querySelectorAll<HTMLElement>('.step[data-step]')) {
      const at = incident && doneAt(incident, runbook, step.dataset['step'] ?? '');
      need<HTMLInputElement>(step, 'input[type=checkbox]').checked = at !== undefined;
      step.toggleAttribute('data-done', at !== undefined);
      need(step, '.step-time').textContent = at === undefined ? '' : `Done at ${clock(at)}`;
    }
    for (const decide of this.querySelectorAll<HTMLElement>('.decide[data-by]')) {
      const answer = incident && answerTo(incident, runbook, decide.dataset['by'] ?? '');
      decide.dataset['answered'] = answer ?? '';
      for (const choice of decide.querySelectorAll<HTMLElement>('[data-answer]'))
        choice.setAttribute('aria-pressed', String(choice.dataset['answer'] === answer));
    }
    need(this, '.incident-bar [data-action=start]').hidden = incident !== undefined;
    need(this, '.incident-clock').hidden = incident === undefined;
    need(this, '.incident-title').textContent = incident?.title ?? '';
    this.#showTime(store);
  }

  #showTime(store: IncidentStore): void {
    const incident = store.open();
    if (incident) need(this, '.incident-clock [role=timer]').textContent = elapsed(Date.now() - incident.startedAt);
  }
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

define('runbook-run', RunbookRun);
