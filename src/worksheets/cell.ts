/** Between what people type and what a field holds. */
import type { WorksheetField } from '../schemas/worksheet.ts';
import type { Cell, Row } from './sheet.ts';

export const isNumeric = ({ type }: Pick<WorksheetField, 'type'>): boolean =>
  ['number', 'percent', 'money'].includes(type);

/** What was typed, or stood in a file, as the field's value; text that is none stays text. Undefined for nothing. */
export function readCell(field: WorksheetField, typed: string): Cell | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (isNumeric(field)) return readNumber(field.type === 'percent' ? text.replace(/\s*%$/, '') : text) ?? text;
  if (field.type === 'yes-no') {
    if (/^(yes|true|y|1)$/i.test(text)) return true;
    return /^(no|false|n|0)$/i.test(text) ? false : text;
  }
  if (field.type === 'choice') return field.values?.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text;
  return field.type === 'long-text' ? typed.replace(/\r\n?/g, '\n').trimEnd() : text;
}

/** `1,200.5`, `1 200.5` and `1200.5`. A comma that groups nothing is taken for none of them, so that 1,5 is never 15. */
function readNumber(text: string): number | undefined {
  const plain = /^[+-]?\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?$/.test(text)
    ? text.replace(/[, \u00a0\u202f]/g, '')
    : text;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** As it stands in an input and in a file. */
export function cellText(value: Cell | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** As it is shown where it can't be changed. */
export function shownCell(field: WorksheetField, value: Cell | undefined): string {
  if (value === undefined) return '–';
  const text = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 6 }) : cellText(value);
  if (field.type === 'percent') return `${text}%`;
  return field.unit ? `${text} ${field.unit}` : text;
}

/** Why a value cannot stand in this field; undefined when it can. Continues "Requests per second …". */
export function cellFault(field: WorksheetField, value: Cell | undefined): string | undefined {
  if (value === undefined) return field.required ? 'is missing' : undefined;
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'money':
      if (typeof value !== 'number') return `must be a number such as 1200 or 0.5, and is ${JSON.stringify(value)}`;
      if (field.least !== undefined && value < field.least) return `must be at least ${field.least}, and is ${value}`;
      if (field.most !== undefined && value > field.most) return `must be at most ${field.most}, and is ${value}`;
      return undefined;
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? undefined
        : `must be a date such as "2026-03-02", and is ${JSON.stringify(value)}`;
    case 'choice':
      return field.values?.includes(String(value))
        ? undefined
        : `must be one of ${field.values?.join(', ')}, and is ${JSON.stringify(value)}`;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : `must be yes or no, and is ${JSON.stringify(value)}`;
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? undefined : `must be text, and is ${JSON.stringify(value)}; put it in quotes`;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether results can be worked out from a row: every field holds what it should. */
export const isWhole = (fields: readonly WorksheetField[], row: Row): boolean =>
  fields.every((field) => cellFault(field, row[field.id]) === undefined);

/** Whether there is anything in a row. */
export const isEmpty = (row: Row): boolean => Object.keys(row).length === 0;
