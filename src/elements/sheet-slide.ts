/** The results of a worksheet in large type, to show in a meeting; used by work-sheet.ts. */
import { shownResult } from '../worksheets/figure.ts';
import type { Worksheet } from '../worksheets/sheet.ts';
import type { Worked } from '../worksheets/work.ts';
import { build, button } from './dom.ts';
import { lineChart } from './line-chart.ts';

export function sheetSlide(worksheet: Worksheet, name: string, worked: Worked | undefined): void {
  const values = worksheet.results.filter(({ of }) => of === 'whole');
  const dialog = build('dialog', { class: 'sheet-slide', 'aria-label': `${worksheet.title}, large` });
  dialog.append(
    build('h2', {}, worksheet.title),
    build('p', { class: 'sheet-slide-name' }, name),
    build(
      'dl',
      {},
      ...values.map(({ id, label, unit }) =>
        build('div', {}, build('dt', {}, label), build('dd', {}, shownResult(worked?.whole[id], unit))),
      ),
    ),
    ...(worked?.charts ?? []).slice(0, 1).map(lineChart),
    button('Close', { class: 'button' }, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
