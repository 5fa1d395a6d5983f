/** A worksheet's definition and what a reader has filled in. Pure; used by elements, pages and the check. */
import type { WorksheetData } from '../schemas/worksheet.ts';
import type { Worked } from './work.ts';

/** What stands in a field. Text that does not fit the field's type stays as text; `cell.ts` says what is wrong with it. */
export type Cell = string | number | boolean;
/** By field id; a field that is empty is left out. */
export type Row = Readonly<Record<string, Cell>>;

/** What is filled in: a row for each thing, or the one row of a form; and the settings beside a table. */
export interface Sheet {
  readonly rows: readonly Row[];
  readonly settings: Row;
}

/** The part of a worksheet that elements need. */
export type Worksheet = Pick<WorksheetData, 'title' | 'shape' | 'fields' | 'settings' | 'results' | 'example'> & {
  /** The folder's name; also names the logic. */
  readonly id: string;
};

export function emptySheet({ shape, settings }: Worksheet): Sheet {
  return { rows: shape === 'form' ? [{}] : [], settings: defaults(settings) };
}

export function exampleSheet({ example, settings }: Worksheet): Sheet {
  return { rows: example, settings: defaults(settings) };
}

function defaults(settings: Worksheet['settings']): Row {
  return Object.fromEntries(settings.map(({ id, value }) => [id, value]));
}

export function setCell(row: Row, id: string, value: Cell | undefined): Row {
  if (value === undefined) return Object.fromEntries(Object.entries(row).filter(([key]) => key !== id));
  return { ...row, [id]: value };
}

export function setRow({ rows, settings }: Sheet, index: number, row: Row): Sheet {
  return { rows: rows.with(index, row), settings };
}

export function insertRow({ rows, settings }: Sheet, index: number, row: Row = {}): Sheet {
  return { rows: rows.toSpliced(index, 0, row), settings };
}

export function removeRow({ rows, settings }: Sheet, index: number): Sheet {
  return { rows: rows.toSpliced(index, 1), settings };
}

export function moveRow({ rows, settings }: Sheet, from: number, to: number): Sheet {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return { rows, settings };
  return { rows: rows.toSpliced(from, 1).toSpliced(to, 0, row), settings };
}

/** Rows by a field or a result, the least first or (-1) the most; what has no value comes last. */
export function sortRows({ rows, settings }: Sheet, worked: Worked | undefined, id: string, way: 1 | -1): Sheet {
  const keyed = rows.map((row, i) => ({ row, key: row[id] ?? worked?.rows[i]?.[id] ?? null }));
  const compare = (a: Cell | null, b: Cell | null): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
    return way * String(a).localeCompare(String(b), 'en', { numeric: true });
  };
  return { rows: keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ row }) => row), settings };
}
