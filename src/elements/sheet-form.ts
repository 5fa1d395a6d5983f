/**
 * A row of a worksheet as a form, and the settings beside a table; used by work-sheet.ts.
 *
 * Makes `<div class="sheet-form"><div><label>…</label><input><small>help</small><p class="sheet-fault">…</p></div> … </div>`.
 */
import type { WorksheetField } from '../schemas/worksheet.ts';
import type { Row } from '../worksheets/sheet.ts';
import { setCell } from '../worksheets/sheet.ts';
import { build, freshId } from './dom.ts';
import { fieldInput, inputCell, showCell } from './sheet-field.ts';

export interface SheetForm {
  readonly element: HTMLElement;
  show(row: Row): void;
}

/** `onChange` gets the changed row, and the field that changed. */
export function sheetForm(fields: readonly WorksheetField[], onChange: (row: Row, field: string) => void): SheetForm {
  let row: Row = {};
  const parts = fields.map((field) => {
    const [id, faultId, helpId] = [freshId('field'), freshId('fault'), freshId('help')];
    const input = fieldInput(field, { id, 'aria-describedby': `${faultId} ${field.help ? helpId : ''}`.trim() });
    const fault = build('p', { class: 'sheet-fault', id: faultId });
    const unit = field.type === 'percent' ? '%' : field.unit;
    input.addEventListener('input', () => onChange(setCell(row, field.id, inputCell(field, input)), field.id));
    const block = build(
      'div',
      { class: field.type === 'long-text' ? 'wide' : undefined },
      build('label', { for: id }, field.label, ...(field.required ? [] : [build('small', {}, ' (may be left out)')])),
      build('span', { class: 'sheet-input' }, input, ...(unit ? [build('span', { class: 'unit' }, unit)] : [])),
      ...(field.help ? [build('small', { id: helpId }, field.help.replaceAll('`', ''))] : []),
      fault,
    );
    return { field, input, fault, block };
  });
  return {
    element: build('div', { class: 'sheet-form' }, ...parts.map(({ block }) => block)),
    show: (shown) => {
      row = shown;
      for (const { field, input, fault } of parts) {
        const why = showCell(field, input, row[field.id]);
        const text = why === undefined ? '' : `${field.label} ${why}.`;
        if (fault.textContent !== text) fault.textContent = text;
      }
    },
  };
}
