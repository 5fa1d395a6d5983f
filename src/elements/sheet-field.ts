/**
 * An input for a field of a worksheet; used by sheet-form.ts and sheet-table.ts.
 *
 * Numbers are typed into a text input, so that what does not fit stays there and is named, and nothing is lost.
 */
import type { WorksheetField } from '../schemas/worksheet.ts';
import { cellFault, cellText, isNumeric, readCell } from '../worksheets/cell.ts';
import type { Cell } from '../worksheets/sheet.ts';
import { build } from './dom.ts';

export type FieldInput = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function fieldInput(field: WorksheetField, attributes: Record<string, string>): FieldInput {
  switch (field.type) {
    case 'choice':
    case 'yes-no': {
      const values = field.type === 'choice' ? (field.values ?? []) : ['yes', 'no'];
      const options = ['', ...values].map((value) => build('option', { value }, value === '' ? '–' : value));
      return build('select', attributes, ...options);
    }
    case 'long-text':
      return build('textarea', { rows: '3', ...attributes });
    case 'date':
      return build('input', { type: 'date', ...attributes });
    case 'text':
    case 'number':
    case 'percent':
    case 'money':
      return build('input', {
        type: 'text',
        autocomplete: 'off',
        inputmode: isNumeric(field) ? 'decimal' : undefined,
        class: isNumeric(field) ? 'number' : undefined,
        ...attributes,
      });
  }
}

/** The value that an input stands for. */
export const inputCell = (field: WorksheetField, input: FieldInput): Cell | undefined => readCell(field, input.value);

/** Shows a value, unless the reader is typing it; marks what does not fit. An empty field is only marked when `strict`. */
export function showCell(
  field: WorksheetField,
  input: FieldInput,
  value: Cell | undefined,
  strict = false,
): string | undefined {
  const stands = readCell(field, input.value);
  if (stands !== value) {
    const text = cellText(value);
    if (
      input instanceof HTMLSelectElement &&
      text !== '' &&
      ![...input.options].some((option) => option.value === text)
    ) {
      input.append(build('option', { value: text }, text)); // from a file, and not one of the values
    }
    input.value = text;
  }
  const fault = value === undefined && !strict ? undefined : cellFault(field, value);
  if (fault === undefined) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
  return fault;
}
