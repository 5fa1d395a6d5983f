/**
 * A sheet as CSV: a column for each field, named by its id, and for its results. RFC 4180, with a byte order mark so that
 * spreadsheets take it for UTF-8. Cells that a spreadsheet would run as formulas get an apostrophe.
 */
import Papa from 'papaparse';
import { cellFault, cellText, isEmpty, readCell } from './cell.ts';
import { resultText } from './figure.ts';
import type { Cell, Row, Sheet, Worksheet } from './sheet.ts';
import type { Worked } from './work.ts';

export interface Fault {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly what: string;
}

/** Source of the characters: OWASP, CSV Injection. */
const startsFormula = /^[=+\-@\t\r]/;

const safe = (value: Cell | undefined): string => {
  const text = cellText(value);
  return typeof value === 'string' && startsFormula.test(text) ? `'${text}` : text;
};

export function toCsv(worksheet: Worksheet, sheet: Sheet, worked: Worked | undefined): string {
  const results = worksheet.results.filter(({ of }) => of === 'row');
  const header = [...worksheet.fields, ...results].map(({ id }) => id);
  const rows = sheet.rows.map((row, i) => [
    ...worksheet.fields.map(({ id }) => safe(row[id])),
    ...results.map(({ id }) => resultText(worked?.rows[i]?.[id])),
  ]);
  return `\ufeff${Papa.unparse([header, ...rows])}\r\n`;
}

export const rowLimit = 100_000;

/** The rows of a file; or what is wrong with it, line by line. Columns go by id or label; those of results are passed over. */
export function fromCsv(worksheet: Worksheet, text: string): { rows: readonly Row[] } | { faults: readonly Fault[] } {
  const whole = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter: delimiterOf(whole) });
  const lines = linesOf(whole, data);
  const broken = errors[0];
  if (broken) return { faults: [{ line: lines[broken.row ?? 0] ?? 1, what: `it is not CSV: ${broken.message}` }] };
  const start = data.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = data[start]?.map((cell) => cell.trim());
  if (!header) return { faults: [{ line: 1, what: 'the file is empty' }] };
  const fields = header.map((name) => fieldNamed(worksheet, name));
  const faults = headerFaults(worksheet, header, fields).map((what) => ({ line: lines[start] ?? 1, what }));
  if (data.length - start > rowLimit) faults.push({ line: rowLimit, what: `there are more than ${rowLimit} rows` });
  if (faults.length > 0) return { faults };
  const rows: Row[] = [];
  for (const [i, cells] of data.entries()) {
    if (i <= start || cells.every((cell) => cell.trim() === '')) continue;
    const line = lines[i] ?? i + 1;
    if (cells.slice(header.length).some((cell) => cell !== '')) {
      faults.push({ line, what: `it has ${cells.length} cells, and the first line ${header.length}` });
      continue;
    }
    const row = Object.fromEntries(
      fields.flatMap((field, column) => {
        const value = typeof field === 'object' ? readCell(field, unescaped(cells[column] ?? '')) : undefined;
        return value === undefined || typeof field !== 'object' ? [] : [[field.id, value] as const];
      }),
    );
    for (const field of worksheet.fields) {
      const fault = cellFault(field, row[field.id]);
      // What is missing can be filled in on the page; what is wrong must not get there unseen.
      if (fault !== undefined && row[field.id] !== undefined) faults.push({ line, what: `${field.label} ${fault}` });
    }
    if (!isEmpty(row)) rows.push(row);
  }
  return faults.length > 0 ? { faults } : { rows };
}

/** Spreadsheets write what their country uses: the one that is most often in the first line. */
function delimiterOf(text: string): string {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
}

const unescaped = (cell: string): string =>
  cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;

/** By its id, or else by its label: the id of one field may be the label of another. */
function fieldNamed({ fields, results }: Worksheet, name: string) {
  const is = (by: 'id' | 'label') => (entry: { readonly id: string; readonly label: string }) =>
    entry[by].toLowerCase() === name.toLowerCase();
  return (
    fields.find(is('id')) ??
    fields.find(is('label')) ??
    (results.some(is('id')) || results.some(is('label')) ? 'result' : undefined)
  );
}

function headerFaults(worksheet: Worksheet, header: readonly string[], fields: readonly unknown[]): string[] {
  const known = worksheet.fields.map(({ id }) => id).join(', ');
  if (!fields.some((field) => typeof field === 'object')) {
    return [`no column is one of this worksheet; the first line must name them: ${known}`];
  }
  const unknown = header.filter((name, i) => fields[i] === undefined && name !== '');
  const twice = header.filter(
    (_, i) => fields[i] !== undefined && fields.indexOf(fields[i]) !== i && fields[i] !== 'result',
  );
  return [
    ...unknown.map((name) => `there is no column ${JSON.stringify(name)}; the columns are ${known}`),
    ...twice.map((name) => `the column ${JSON.stringify(name)} is there twice`),
  ];
}

/** The line on which each record begins: quoted cells may hold line ends. */
function linesOf(text: string, data: readonly string[][]): number[] {
  let line = 1;
  const lines: number[] = [];
  for (const cells of data) {
    lines.push(line);
    line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1;
  }
  return text === '' ? [1] : lines;
}
