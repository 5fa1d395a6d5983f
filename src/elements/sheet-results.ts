/**
 * What comes out of a worksheet; used by work-sheet.ts.
 *
 * Makes `<section class="sheet-results" aria-label="Results"><dl>…</dl><div role="status"><ul class="sheet-notes">…</ul></div><figure>…</figure></section>`.
 */
import { shownResult } from '../worksheets/figure.ts';
import type { Worksheet } from '../worksheets/sheet.ts';
import type { Worked } from '../worksheets/work.ts';
import { build } from './dom.ts';
import { lineChart } from './line-chart.ts';

export interface SheetResults {
  readonly element: HTMLElement;
  show(worked: Worked | undefined): void;
}

export function sheetResults({ results }: Worksheet): SheetResults {
  const values = results.filter(({ of }) => of === 'whole').map((result) => ({ result, value: build('dd') }));
  const list = build(
    'dl',
    {},
    ...values.map(({ result, value }) => build('div', {}, build('dt', {}, result.label), value)),
  );
  const notes = build('ul', { class: 'sheet-notes' });
  const charts = build('div');
  const missing = build(
    'p',
    { class: 'sheet-missing' },
    'Results appear here when every field that must be filled in is.',
  );
  let drawn: Worked | undefined;
  return {
    element: build(
      'section',
      { class: 'sheet-results', 'aria-label': 'Results' },
      list,
      missing,
      build('div', { role: 'status' }, notes),
      charts,
    ),
    show: (worked) => {
      let any = false;
      for (const { result, value } of values) {
        const shown = worked?.whole[result.id];
        any ||= shown !== null && shown !== undefined;
        const text = shownResult(shown, result.unit);
        if (value.textContent !== text) value.textContent = text;
      }
      list.hidden = values.length === 0;
      missing.hidden = any || values.length === 0;
      const said = (worked?.notes ?? []).join('\n');
      if ((notes.dataset['said'] ?? '') !== said) {
        notes.dataset['said'] = said;
        notes.replaceChildren(...(worked?.notes ?? []).map((note) => build('li', {}, note)));
      }
      if (worked === drawn) return; // writing a sheet shows it again
      drawn = worked;
      charts.replaceChildren(...(worked?.charts ?? []).map(lineChart));
    },
  };
}
