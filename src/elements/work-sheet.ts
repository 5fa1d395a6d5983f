/**
 * `<work-sheet>`: a worksheet to fill in. Everything stays in this browser.
 *
 * Expects `<script type="application/json">` with a `Worksheet` inside, and puts before it
 * `<div class="sheet-bar actions">…</div> <div class="sheet-body">…</div> <section class="sheet-results">…</section>`.
 */
import type { Sheet, Worksheet } from '../worksheets/sheet.ts';
import { exampleSheet, insertRow } from '../worksheets/sheet.ts';
import type { Work, Worked } from '../worksheets/work.ts';
import { evaluate, workOf } from '../worksheets/works.ts';
import { announce } from './announce.ts';
import { build, button, define, need } from './dom.ts';
import { askName } from './file-name-form.ts';
import { exported, readSheet, saveSheet, type ExportKind } from './sheet-files.ts';
import { sheetForm } from './sheet-form.ts';
import { sheetResults } from './sheet-results.ts';
import { SheetSession } from './sheet-session.ts';
import { sheetSlide } from './sheet-slide.ts';
import { sheetTable } from './sheet-table.ts';

const exportNames: Record<ExportKind, string> = { csv: 'CSV', json: 'File to share', md: 'Markdown' };

class WorkSheet extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    if (this.#started) return;
    this.#started = true;
    void this.#start();
  }

  async #start(): Promise<void> {
    const worksheet = JSON.parse(need(this, 'script').textContent) as Worksheet;
    const work = await workOf(worksheet.id);
    const session: SheetSession = await SheetSession.open(worksheet, () => show());
    const parts = new WorkSheetView(worksheet, session, work);
    const show = () => parts.show();
    this.prepend(...parts.elements);
    show();
    addEventListener('pagehide', () => session.leave());
    document.addEventListener('visibilitychange', () => document.hidden && void session.flush());
    parts.watch(this);
  }
}

/** The parts of the page around an open sheet. */
class WorkSheetView {
  readonly elements: readonly HTMLElement[];
  #worksheet: Worksheet;
  #session: SheetSession;
  #work: Work | undefined;
  #worked: Worked | undefined;
  #evaluated: Sheet | undefined;
  #show: (() => void)[] = [];
  #table: ReturnType<typeof sheetTable> | undefined;
  #bar: HTMLElement;

  constructor(worksheet: Worksheet, session: SheetSession, work: Work | undefined) {
    this.#worksheet = worksheet;
    this.#session = session;
    this.#work = work;
    this.#bar = this.#makeBar();
    this.elements = [this.#bar, this.#makeBody(), ...this.#makeResults()];
  }

  show(): void {
    const { sheet } = this.#session;
    if (sheet !== this.#evaluated) {
      this.#evaluated = sheet;
      this.#worked = this.#work && evaluate(this.#worksheet, sheet, this.#work);
    }
    for (const part of this.#show) part();
  }

  /** Files that are dropped, keys, and printing. */
  watch(host: HTMLElement): void {
    host.addEventListener('dragover', (event) => event.preventDefault());
    host.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#import([...(event.dataTransfer?.files ?? [])]);
    });
    host.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) this.#step(event, 'undo');
      else if (key === 'y' || (key === 'z' && event.shiftKey)) this.#step(event, 'redo');
    });
    const table = this.#table;
    if (!table) return;
    let printed: HTMLElement | undefined;
    addEventListener('beforeprint', () => {
      printed = table.printed();
      table.element.querySelector('table')?.append(printed);
    });
    addEventListener('afterprint', () => printed?.remove());
  }

  #step(event: KeyboardEvent, way: 'undo' | 'redo'): void {
    event.preventDefault();
    this.#session[way]();
  }

  #makeBody(): HTMLElement {
    const { settings, fields, shape } = this.#worksheet;
    const session = this.#session;
    const body = build('div', { class: 'sheet-body' });
    if (settings.length > 0) {
      const form = sheetForm(settings, (row, id) =>
        session.change({ ...session.sheet, settings: row }, `settings ${id}`),
      );
      this.#show.push(() => form.show(session.sheet.settings));
      body.append(form.element);
    }
    if (shape === 'form') {
      const form = sheetForm(fields, (row, id) => session.change({ ...session.sheet, rows: [row] }, id));
      this.#show.push(() => form.show(session.sheet.rows[0] ?? {}));
      body.append(form.element);
      return body;
    }
    const table = sheetTable(this.#worksheet, (sheet, at) => session.change(sheet, at));
    this.#table = table;
    const add = button('Add a row', {}, () => {
      session.change(insertRow(session.sheet, session.sheet.rows.length));
      table.focus(session.sheet.rows.length - 1);
    });
    const empty = build(
      'p',
      { class: 'sheet-missing' },
      'No rows yet. Add one, paste from a spreadsheet into its first cell, or import a CSV file.',
    );
    this.#show.push(() => {
      empty.hidden = session.sheet.rows.length > 0;
      table.element.hidden = !empty.hidden;
      table.show(session.sheet, this.#worked);
    });
    body.append(empty, table.element, build('p', { class: 'actions' }, add));
    return body;
  }

  #makeResults(): HTMLElement[] {
    if (!this.#work) return [];
    const results = sheetResults(this.#worksheet);
    this.#show.push(() => results.show(this.#worked));
    return [results.element];
  }

  #makeBar(): HTMLElement {
    const session = this.#session;
    const worksheet = this.#worksheet;
    const choice = build('select', { 'aria-label': 'Sheet' });
    choice.addEventListener('change', () => void session.choose(choice.value));
    const undo = button('Undo', {}, () => session.undo());
    const redo = button('Redo', {}, () => session.redo());
    this.#show.push(() => {
      const options = session.all.map(({ id, name }) => `${id}\n${id === session.id ? session.name : name}`);
      if (choice.dataset['options'] !== options.join('\0')) {
        choice.dataset['options'] = options.join('\0');
        choice.replaceChildren(
          ...options.map((option) => {
            const [value = '', label = ''] = option.split('\n');
            return build('option', { value }, label);
          }),
        );
      }
      choice.value = session.id;
      undo.disabled = !session.canUndo;
      redo.disabled = !session.canRedo;
    });
    const input = build('input', { type: 'file', accept: '.csv,.json,text/csv,application/json', hidden: true });
    input.addEventListener('change', () => {
      void this.#import([...(input.files ?? [])]);
      input.value = '';
    });
    const bar = build('div', { class: 'sheet-bar' });
    bar.append(
      build(
        'div',
        { class: 'actions' },
        choice,
        button('New', {}, () => void session.beginEmpty()),
        button('Fill in the example', {}, () => void session.begin('Example', exampleSheet(worksheet))),
        undo,
        redo,
      ),
      build(
        'div',
        { class: 'actions' },
        more('Sheet', [
          button('Rename', {}, () => this.#rename(bar)),
          button('Duplicate', {}, () => void session.begin(`${session.name} copy`, session.sheet)),
          button('Delete', {}, () => void this.#remove()),
        ]),
        more('Import and export', [
          button('Import a file', {}, () => input.click()),
          ...Object.entries(exportNames).map(([kind, name]) =>
            button(name, {}, () => this.#export(kind as ExportKind)),
          ),
          button('Copy as Markdown', {}, () => void this.#copy()),
        ]),
        button('Print', {}, () => print()),
        ...(this.#work ? [button('Show large', {}, () => sheetSlide(worksheet, session.name, this.#worked))] : []),
      ),
      input,
    );
    return bar;
  }

  #rename(place: HTMLElement): void {
    askName(place, {
      label: 'Name of the sheet',
      value: this.#session.name,
      ok: 'Rename',
      problem: (name) =>
        name.trim() === '' ? 'Give it a name.' : name.length > 80 ? 'At most 80 characters.' : undefined,
      done: (name) => void this.#session.rename(name.trim()),
    });
  }

  async #remove(): Promise<void> {
    const { name } = this.#session;
    const putBack = await this.#session.remove();
    this.#bar.querySelector('.sheet-removed')?.remove();
    const said = build('p', { class: 'sheet-removed', role: 'status' });
    said.append(
      `Deleted ${name}. `,
      button('Put it back', {}, () => {
        said.remove();
        void putBack();
      }),
    );
    this.#bar.append(said);
  }

  async #import(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const read = await readSheet(this.#worksheet, file);
      if (!read) continue;
      await this.#session.begin(read.name, read.sheet);
      announce(`Imported ${file.name} as a sheet of its own.`);
    }
  }

  #text(kind: ExportKind): string {
    const { name, sheet } = this.#session;
    return exported(kind, this.#worksheet, name, sheet, this.#worked);
  }

  #export(kind: ExportKind): void {
    saveSheet(kind, this.#worksheet, this.#session.name, this.#text(kind));
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text('md'));
      announce('Copied as Markdown.');
    } catch {
      announce('The browser did not let the page copy. Export it as Markdown.');
    }
  }
}

/** Buttons that are needed now and then, behind one. */
function more(name: string, buttons: readonly HTMLElement[]): HTMLElement {
  const details = build(
    'details',
    { class: 'sheet-more' },
    build('summary', {}, name),
    build('div', { class: 'actions' }, ...buttons),
  );
  details.addEventListener('click', (event) => {
    if (event.target instanceof HTMLButtonElement) details.open = false;
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
  });
  return details;
}

define('work-sheet', WorkSheet);
