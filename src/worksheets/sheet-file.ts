/** A sheet as a file to share: JSON that says what it is. Read back with the row and the reason where it is not whole. */
import { cellFault } from './cell.ts';
import type { Cell, Row, Sheet, Worksheet } from './sheet.ts';

const version = 1;

export function toJson(worksheet: Worksheet, name: string, sheet: Sheet): string {
  const file = { onramp: 'worksheet', version, worksheet: worksheet.id, name, ...sheet };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type FromJson = { readonly name: string; readonly sheet: Sheet } | { readonly faults: readonly string[] };

export function fromJson(worksheet: Worksheet, text: string): FromJson {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { faults: [`it is not JSON: ${(error as Error).message}`] };
  }
  if (!isObject(file) || file['onramp'] !== 'worksheet')
    return { faults: ['it is no worksheet that was exported here'] };
  if (file['version'] !== version) {
    return {
      faults: [
        `it is of version ${String(file['version'])}, and this page reads ${version}; reload the page, perhaps it is old`,
      ],
    };
  }
  if (file['worksheet'] !== worksheet.id) {
    return { faults: [`it belongs to the worksheet ${JSON.stringify(file['worksheet'])}; open it there`] };
  }
  const { name, rows, settings = {} } = file;
  if (!Array.isArray(rows)) return { faults: ['it has no list of rows'] };
  if (worksheet.shape === 'form' && rows.length !== 1)
    return { faults: [`a form has one row, and it has ${rows.length}`] };
  const faults = rows.flatMap((row, i) => rowFaults(worksheet.fields, row, `row ${i + 1}`));
  faults.push(...rowFaults(worksheet.settings, settings, 'settings'));
  if (faults.length > 0) return { faults };
  const sheet = { rows: rows as Row[], settings: settings as Row };
  return { name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 80) : 'Imported', sheet };
}

function rowFaults(fields: Worksheet['fields'], row: unknown, where: string): string[] {
  if (!isObject(row)) return [`${where} is no group of fields`];
  return Object.entries(row).flatMap(([id, value]) => {
    const field = fields.find((known) => known.id === id);
    if (!field) return [`${where} has ${JSON.stringify(id)}, which is no field`];
    const fault = isCell(value) ? cellFault(field, value) : 'is no text, number or yes-no';
    return fault === undefined ? [] : [`${where}: ${field.label} ${fault}`];
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCell = (value: unknown): value is Cell => ['string', 'number', 'boolean'].includes(typeof value);
