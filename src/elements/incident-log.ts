/** The log at the end of a runbook: the open incident, and earlier ones; export, end, open again, erase. Used by runbook-run.ts. */
import { elapsed, utc } from '../incident/elapsed.ts';
import { ended, reopened, type Incident } from '../incident/incident.ts';
import { entryWords, timeline, timelineName, type RunbookName } from '../incident/timeline.ts';
import { announce } from './announce.ts';
import { copyFrom } from './copy-button.ts';
import { build, button } from './dom.ts';
import type { IncidentStore } from './incident-store.ts';
import { saveFile } from './save-file.ts';

export class IncidentLog {
  readonly #place: HTMLElement;
  readonly #store: IncidentStore;
  readonly #names: ReadonlyMap<string, RunbookName>;
  /** What is drawn, by id, with the text it was drawn from: nothing that did not change loses its focus. */
  readonly #drawn = new Map<string, { readonly from: string; readonly element: HTMLElement }>();
  readonly #empty = build('p', {}, 'Nothing yet. The clock starts with the first box you tick, or with Start.');

  constructor(place: HTMLElement, store: IncidentStore, names: ReadonlyMap<string, RunbookName>) {
    this.#place = place;
    this.#store = store;
    this.#names = names;
  }

  draw(): void {
    const all = this.#store.all();
    const open = this.#store.open();
    const elements = all.map((incident) => {
      const from = JSON.stringify(incident);
      const before = this.#drawn.get(incident.id);
      if (before?.from === from) return before.element;
      const element = incident.id === open?.id ? this.#current(incident) : this.#earlier(incident, before?.element);
      this.#drawn.set(incident.id, { from, element });
      return element;
    });
    const wanted = open ? elements : [this.#empty, ...elements];
    for (const [i, element] of wanted.entries()) {
      if (this.#place.children[i] !== element) this.#place.insertBefore(element, this.#place.children[i] ?? null);
    }
    while (this.#place.children.length > wanted.length) this.#place.lastElementChild?.remove();
  }

  #current(incident: Incident): HTMLElement {
    return build(
      'section',
      { class: 'incident-now' },
      build('h3', {}, incident.title),
      entryList(incident),
      this.#actions(
        incident,
        button('End', {}, () => {
          this.#store.change(incident.id, ended(Date.now()));
          announce('Ended. It is among the earlier ones, to export.');
        }),
      ),
    );
  }

  #earlier(incident: Incident, before: HTMLElement | undefined): HTMLElement {
    const { startedAt, endedAt = Date.now(), title } = incident;
    const details = build(
      'details',
      { class: 'incident-earlier', open: before?.hasAttribute('open') ?? false },
      build('summary', {}, `${utc(startedAt).slice(0, 16)} UTC · ${title} · ${elapsed(endedAt - startedAt)}`),
      entryList(incident),
    );
    const again = button('Open again', {}, () => this.#store.change(incident.id, reopened(Date.now())));
    details.append(this.#actions(incident, ...(this.#store.open() ? [] : [again])));
    return details;
  }

  #actions(incident: Incident, ...more: readonly HTMLElement[]): HTMLElement {
    const markdown = () => timeline(incident, this.#names, Date.now());
    const copy = button('Copy as Markdown', {}, () => void copyFrom(copy, markdown()));
    const actions = build('div', { class: 'toolbar' });
    const erase = button('Erase', {}, () => {
      const sure = button('Erase for good', {}, () => {
        this.#store.erase(incident.id);
        announce('Erased.');
      });
      const keep = button('Keep', {}, () => {
        sure.remove();
        keep.replaceWith(erase);
        erase.focus();
      });
      erase.replaceWith(keep, sure);
      keep.focus();
    });
    const download = button('Download Markdown', { class: 'primary' }, () =>
      saveFile({ name: timelineName(incident), files: [{ name: timelineName(incident), text: markdown() }] }),
    );
    actions.append(download, copy, ...more, erase);
    return actions;
  }
}

function entryList({ entries, startedAt }: Incident): HTMLElement {
  const row = (at: number, what: string, kind: string) =>
    build(
      'li',
      { 'data-kind': kind },
      build('time', { datetime: new Date(at).toISOString() }, clock(at)),
      build('span', { class: 'entry-after' }, `+${elapsed(at - startedAt)}`),
      build('span', { class: 'entry-words' }, what),
    );
  return build(
    'ol',
    { class: 'incident-entries' },
    row(startedAt, 'Started', 'started'),
    ...entries.map((entry) => row(entry.at, entryWords(entry), entry.kind)),
  );
}

/** The reader's own clock; the export has UTC. */
export const clock = (at: number): string => new Date(at).toLocaleTimeString('en-GB');
