/** What a worksheet's logic is: from what was filled in to its results. */
import type { Row } from './sheet.ts';

/** A number in the result's unit, or words; null where there is not enough to tell. */
export type Result = number | string | null;
export type Results = Readonly<Record<string, Result>>;

/** A curve to look at; `text` says the same in words. */
export interface Chart {
  readonly title: string;
  readonly text: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[];
  /** Upright marks. */
  readonly marks?: readonly { readonly x: number; readonly label: string }[];
}

export interface Axis {
  readonly label: string;
  /** 0 unless it is said. */
  readonly least?: number;
  readonly most: number;
  readonly unit?: string;
}

export interface Worked {
  readonly rows: readonly Results[];
  readonly whole: Results;
  readonly charts?: readonly Chart[];
  /** What the figures mean for the reader, or what to look at. */
  readonly notes?: readonly string[];
}

/** `rows` hold what their fields ask for; the worked rows are in the same order. */
export type Work = (rows: readonly Row[], settings: Row) => Worked;

/** A field's number; 0 where it is empty, which only an optional field can be. */
export const num = (row: Row, id: string): number => (typeof row[id] === 'number' ? row[id] : 0);
export const str = (row: Row, id: string): string => (typeof row[id] === 'string' ? row[id] : '');
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
