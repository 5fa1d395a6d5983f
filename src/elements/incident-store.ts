/** The page's one view of the incidents in this browser, shared by the parts of a runbook's page and kept equal in all tabs. */
import { openOne, started, type Change, type Incident } from '../incident/incident.ts';
import { keptIncidents, type KeptIncidents } from '../incident/kept-incidents.ts';
import { pageStorage } from '../progress/unwritten.ts';
import { pageNotice } from './announce.ts';

export class IncidentStore {
  readonly #kept: KeptIncidents = keptIncidents(pageStorage());
  readonly #listeners = new Set<() => void>();
  readonly #otherTab = () => this.#changed();

  constructor() {
    addEventListener('storage', this.#otherTab);
  }

  close(): void {
    removeEventListener('storage', this.#otherTab);
    this.#listeners.clear();
  }

  /** Calls back now and after each change, also one of another tab. */
  watch(listener: () => void): void {
    this.#listeners.add(listener);
    listener();
  }

  open(): Incident | undefined {
    return openOne(this.#kept.all());
  }

  all(): readonly Incident[] {
    return this.#kept.all();
  }

  /** The one that is open, else a new one with what was typed before. */
  begin(runbook: string, title: string): Incident {
    const already = this.open();
    if (already) return already;
    const begun = started(crypto.randomUUID(), runbook, title, this.#kept.values(), Date.now());
    this.#kept.add(begun);
    this.#kept.keepValues({}); // the next incident must not begin with this one's service
    this.#changed();
    return begun;
  }

  change(id: string, change: Change): void {
    this.#kept.change(id, change);
    this.#changed();
  }

  erase(id: string): void {
    this.#kept.erase(id);
    this.#changed();
  }

  values(): Readonly<Record<string, string>> {
    return this.open()?.values ?? this.#kept.values();
  }

  typed(name: string, value: string, change: Change): void {
    const incident = this.open();
    if (incident) this.#kept.change(incident.id, change);
    else this.#kept.keepValues({ ...this.#kept.values(), [name]: value });
    this.#changed();
  }

  #changed(): void {
    const trouble = this.#kept.trouble();
    if (trouble !== undefined) pageNotice(trouble);
    for (const listener of this.#listeners) listener();
  }
}
