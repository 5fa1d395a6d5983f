/**
 * The rows of a worksheet as a table of inputs; used by work-sheet.ts. Only the rows in sight are in the page, so that ten
 * thousand stay fluid. What is copied from a spreadsheet can be pasted over several cells.
 *
 * Makes `<div class="sheet-scroll"><table class="sheet-table" aria-rowcount>…</table></div><p class="sheet-fault" role="status">`.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { isNumeric, readCell } from '../worksheets/cell.ts';
import { shownResult } from '../worksheets/figure.ts';
import type { Row, Sheet, Worksheet } from '../worksheets/sheet.ts';
import { insertRow, moveRow, removeRow, setCell, setRow, sortRows } from '../worksheets/sheet.ts';
import type { Worked } from '../worksheets/work.ts';
import { build, button, freshId } from './dom.ts';
import { fieldInput, inputCell, showCell, type FieldInput } from './sheet-field.ts';

/** As in worksheet.css. */
const rowHeightPx = 44;

export interface SheetTable {
  readonly element: HTMLElement;
  show(sheet: Sheet, worked: Worked | undefined): void;
  /** Puts the focus into a cell. */
  focus(row: number, field?: string): void;
  /** All rows as they would be printed. */
  printed(): HTMLTableSectionElement;
}

type OnChange = (sheet: Sheet, at?: string) => void;

export function sheetTable(worksheet: Worksheet, onChange: OnChange): SheetTable {
  const { fields } = worksheet;
  const results = worksheet.results.filter(({ of }) => of === 'row');
  const faultId = freshId('fault');
  let sheet: Sheet = { rows: [], settings: {} };
  let worked: Worked | undefined;

  /** A press on a column's name sorts by it: the least first, and at the next press the most. */
  const sorter = (id: string, label: string) =>
    button(label, { title: `Sort by ${label}` }, () => {
      const least = sortRows(sheet, worked, id, 1);
      onChange(sameOrder(least, sheet) ? sortRows(sheet, worked, id, -1) : least);
    });
  const head = build(
    'tr',
    {},
    build('th', { scope: 'col', class: 'row-number' }, build('span', { class: 'visually-hidden' }, 'Row')),
    ...fields.map((field) =>
      build('th', { scope: 'col', class: isNumeric(field) ? 'number' : undefined }, sorter(field.id, labelOf(field))),
    ),
    ...results.map((result) => build('th', { scope: 'col', class: 'result' }, sorter(result.id, labelOf(result)))),
    build('th', { scope: 'col' }, build('span', { class: 'visually-hidden' }, 'Move and remove')),
  );
  const body = build('tbody');
  const table = build('table', { class: 'sheet-table' }, build('thead', {}, head), body);
  const scroll = build('div', { class: 'sheet-scroll', tabindex: '0', role: 'group', 'aria-label': 'Rows' }, table);
  const fault = build('p', { class: 'sheet-fault', id: faultId, role: 'status' });
  const spacers = [build('tr', { class: 'spacer' }), build('tr', { class: 'spacer' })] as const;
  const shown = new Map<number, ShownRow>();
  /** A cell that is to have the focus, as soon as its row is in sight. */
  let wanted: { readonly row: number; readonly column: number } | undefined;

  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: 0,
    getScrollElement: () => scroll,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => place(),
  });

  const makeRow = (): ShownRow => {
    const row: ShownRow = {
      index: -1,
      cells: [],
      results: [],
      element: build('tr'),
      number: build('th', { scope: 'row' }),
    };
    row.number.className = 'row-number';
    row.element.append(row.number);
    for (const field of fields) {
      const input = fieldInput(field, { 'aria-describedby': faultId });
      input.addEventListener('input', () => {
        const changed = setCell(sheet.rows[row.index] ?? {}, field.id, inputCell(field, input));
        onChange(setRow(sheet, row.index, changed), `${row.index} ${field.id}`);
      });
      input.addEventListener('paste', (event) => paste(event as ClipboardEvent, row.index, field.id));
      input.addEventListener('keydown', (event) => move(event as KeyboardEvent, row.index, field.id));
      input.addEventListener('focus', () => sayFault(row.index, field.id));
      row.cells.push(input);
      row.element.append(build('td', { class: isNumeric(field) ? 'number' : `is-${field.type}` }, input));
    }
    for (const result of results) {
      const cell = build('td', { class: 'result' });
      row.results.push([result, cell]);
      row.element.append(cell);
    }
    const act = (change: (index: number) => Sheet, focusOn: (index: number) => number) => () => {
      const index = row.index;
      onChange(change(index));
      api.focus(Math.min(focusOn(index), sheet.rows.length - 1));
    };
    row.element.append(
      build(
        'td',
        { class: 'row-actions' },
        button(
          '↑',
          { title: 'Move up', 'aria-label': 'Move up' },
          act(
            (i) => moveRow(sheet, i, i - 1),
            (i) => Math.max(0, i - 1),
          ),
        ),
        button(
          '↓',
          { title: 'Move down', 'aria-label': 'Move down' },
          act(
            (i) => moveRow(sheet, i, i + 1),
            (i) => i + 1,
          ),
        ),
        button(
          '×',
          { title: 'Remove', 'aria-label': 'Remove' },
          act(
            (i) => removeRow(sheet, i),
            (i) => i,
          ),
        ),
      ),
    );
    return row;
  };

  const fill = (row: ShownRow, index: number) => {
    row.index = index;
    row.element.setAttribute('aria-rowindex', String(index + 2));
    row.number.textContent = String(index + 1);
    for (const [i, field] of fields.entries()) {
      const input = row.cells[i];
      if (!input) continue;
      input.setAttribute('aria-label', `${field.label}, row ${index + 1}`);
      const why = showCell(field, input, sheet.rows[index]?.[field.id]);
      input.title = why === undefined ? '' : `${field.label} ${why}`;
    }
    for (const [result, cell] of row.results) {
      const text = shownResult(worked?.rows[index]?.[result.id], result.unit);
      if (cell.textContent !== text) cell.textContent = text;
    }
  };

  /** Puts the rows in sight into the table; rows that stay keep their inputs, and so the focus. */
  const place = () => {
    const items = virtualizer.getVirtualItems();
    const inSight = new Set(items.map(({ index }) => index));
    const free = [...shown].filter(([index]) => !inSight.has(index));
    for (const [index] of free) shown.delete(index);
    const spare = free.map(([, row]) => row).filter(({ element }) => !element.contains(document.activeElement));
    for (const { index } of items) {
      let row = shown.get(index);
      if (!row) {
        row = spare.pop() ?? makeRow();
        shown.set(index, row);
      }
      fill(row, index);
    }
    arrange(items);
    const target = wanted && shown.get(wanted.row)?.cells[wanted.column];
    if (!target) return;
    wanted = undefined;
    target.focus();
  };

  const arrange = (items: readonly VirtualItem[]) => {
    const [before, after] = spacers;
    before.style.blockSize = `${items[0]?.start ?? 0}px`;
    after.style.blockSize = `${virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)}px`;
    const rows = [before, ...items.flatMap(({ index }) => shown.get(index)?.element ?? []), after];
    for (const [i, element] of rows.entries()) {
      const there = body.children[i];
      if (there !== element) body.insertBefore(element, there ?? null);
    }
    while (body.children.length > rows.length) body.lastElementChild?.remove();
  };

  const sayFault = (index: number, field: string) => {
    const at = fields.findIndex(({ id }) => id === field);
    const input = shown.get(index)?.cells[at];
    fault.textContent = input?.title ? `Row ${index + 1}: ${input.title}.` : '';
  };

  /** Enter and the arrows go up and down, as in a spreadsheet; Alt with an arrow moves the row. */
  const move = (event: KeyboardEvent, index: number, field: string) => {
    const up = event.key === 'ArrowUp';
    if (event.target instanceof HTMLSelectElement && event.key !== 'Enter') return;
    if (event.target instanceof HTMLTextAreaElement) return;
    if (!up && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const to = index + (up ? -1 : 1);
    if (event.altKey && event.key !== 'Enter') onChange(moveRow(sheet, index, to));
    else if (event.key === 'Enter' && to === sheet.rows.length) onChange(insertRow(sheet, to));
    if (to >= 0 && to < sheet.rows.length) api.focus(to, field);
  };

  const paste = (event: ClipboardEvent, index: number, field: string) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onChange(pasted(worksheet, sheet, { index, column: fields.findIndex(({ id }) => id === field) }, text));
  };

  const api: SheetTable = {
    element: build('div', {}, scroll, fault),
    show: (nextSheet, nextWorked) => {
      [sheet, worked] = [nextSheet, nextWorked];
      table.setAttribute('aria-rowcount', String(sheet.rows.length + 1));
      virtualizer.setOptions({ ...virtualizer.options, count: sheet.rows.length });
      virtualizer._willUpdate();
      place();
      const focused = [...shown.values()].find(({ element }) => element.contains(document.activeElement));
      const at = focused?.cells.findIndex((input) => input === document.activeElement) ?? -1;
      const field = fields[at];
      if (focused && field) sayFault(focused.index, field.id);
    },
    focus: (row, field = fields[0]?.id ?? '') => {
      if (row < 0) return;
      wanted = { row, column: fields.findIndex(({ id }) => id === field) };
      virtualizer.scrollToIndex(row);
      place();
    },
    printed: () =>
      build(
        'tbody',
        { class: 'sheet-printed' },
        ...sheet.rows.map((row, i) =>
          build(
            'tr',
            {},
            build('th', { scope: 'row' }, String(i + 1)),
            ...fields.map(({ id }) => build('td', {}, String(row[id] ?? ''))),
            ...results.map(({ id, unit }) => build('td', {}, shownResult(worked?.rows[i]?.[id], unit))),
          ),
        ),
      ),
  };
  requestAnimationFrame(() => virtualizer._didMount());
  return api;
}

const sameOrder = (a: Sheet, b: Sheet): boolean => a.rows.every((row, i) => row === b.rows[i]);

interface ShownRow {
  index: number;
  readonly element: HTMLTableRowElement;
  readonly number: HTMLTableCellElement;
  readonly cells: FieldInput[];
  readonly results: [Worksheet['results'][number], HTMLTableCellElement][];
}

function labelOf({ label, unit, type }: { label: string; unit?: string | undefined; type?: string }): string {
  const shownUnit = type === 'percent' ? '%' : unit;
  return shownUnit ? `${label} (${shownUnit})` : label;
}

/** A sheet with lines of tab-separated cells laid over it, from a cell on; rows are added where there are too few. */
export function pasted(
  { fields }: Worksheet,
  sheet: Sheet,
  from: { readonly index: number; readonly column: number },
  text: string,
): Sheet {
  const rows: Row[] = [...sheet.rows];
  for (const [i, line] of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').entries()) {
    let row = rows[from.index + i] ?? {};
    for (const [j, cell] of line.split('\t').entries()) {
      const field = fields[from.column + j];
      if (field) row = setCell(row, field.id, readCell(field, cell));
    }
    rows[from.index + i] = row;
  }
  return { ...sheet, rows };
}
