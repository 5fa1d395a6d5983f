/** Worksheets in and out of files; used by work-sheet.ts. What can't be read is named, line by line, and nothing on the page changes. */
import { fromCsv, toCsv } from '../worksheets/csv.ts';
import { toMarkdown } from '../worksheets/markdown.ts';
import { fromJson, toJson } from '../worksheets/sheet-file.ts';
import type { Sheet, Worksheet } from '../worksheets/sheet.ts';
import { exampleSheet } from '../worksheets/sheet.ts';
import type { Worked } from '../worksheets/work.ts';
import { build, button } from './dom.ts';
import { saveFile } from './save-file.ts';

export type ExportKind = 'csv' | 'json' | 'md';

/** What is in a file of this kind. */
export function exported(
  kind: ExportKind,
  worksheet: Worksheet,
  name: string,
  sheet: Sheet,
  worked: Worked | undefined,
): string {
  switch (kind) {
    case 'csv':
      return toCsv(worksheet, sheet, worked);
    case 'json':
      return toJson(worksheet, name, sheet);
    case 'md':
      return toMarkdown(worksheet, name, sheet, worked);
  }
}

export function saveSheet(kind: ExportKind, worksheet: Worksheet, name: string, text: string): void {
  const file = `${worksheet.id}-${
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'sheet'
  }.${kind}`;
  saveFile({ name: file, files: [{ name: file, text }] });
}

/** Bytes; ten thousand rows are about one million. */
const sizeLimit = 20 << 20;
const faultsShown = 20;

/** The sheet in a file, or undefined after the reader has been told what is wrong with it. */
export async function readSheet(worksheet: Worksheet, file: File): Promise<{ name: string; sheet: Sheet } | undefined> {
  if (file.size > sizeLimit)
    return refuse(file.name, [`it has ${Math.ceil(file.size / (1 << 20))} MiB; at most 20 are read`]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return refuse(file.name, ['it is not UTF-8 text; in the spreadsheet, save it as "CSV UTF-8"']);
  }
  if (/^\s*[{[]/.test(text)) {
    const read = fromJson(worksheet, text);
    return 'faults' in read ? refuse(file.name, read.faults) : read;
  }
  const read = fromCsv(worksheet, text);
  if ('faults' in read)
    return refuse(
      file.name,
      read.faults.map(({ line, what }) => `line ${line}: ${what}`),
    );
  const { shape } = worksheet;
  if (shape === 'form' && read.rows.length !== 1)
    return refuse(file.name, [`a form has one row, and it has ${read.rows.length}`]);
  return { name: file.name.replace(/\.[^.]*$/, ''), sheet: { ...exampleSheet(worksheet), rows: read.rows } };
}

function refuse(name: string, faults: readonly string[]): undefined {
  const dialog = build('dialog', { class: 'sheet-dialog', 'aria-label': 'Not imported' });
  dialog.append(
    build('h2', {}, 'Nothing was imported'),
    build('p', {}, `${name} is not a sheet of this worksheet as it stands:`),
    build('ul', {}, ...faults.slice(0, faultsShown).map((fault) => build('li', {}, fault))),
    ...(faults.length > faultsShown ? [build('p', {}, `And ${faults.length - faultsShown} more.`)] : []),
    build('p', {}, 'What is on the page has not changed.'),
    button('Close', { class: 'primary' }, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return undefined;
}
