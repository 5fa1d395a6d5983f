import { expect, it } from 'vitest';
import type { Sheet } from './sheet.ts';
import type { Worked } from './work.ts';
import { insertRow, moveRow, removeRow, setCell, setRow, sortRows } from './sheet.ts';

const sheet: Sheet = { rows: [{ a: 2 }, { a: 10 }, {}, { a: 'x' }], settings: {} };

it('rows are inserted, changed, moved and removed', () => {
  const changed = setRow(insertRow(sheet, 1), 1, { a: 3 });
  expect(changed.rows).toEqual([{ a: 2 }, { a: 3 }, { a: 10 }, {}, { a: 'x' }]);
  expect(moveRow(changed, 1, 0).rows[0]).toEqual({ a: 3 });
  expect(moveRow(changed, 0, -1).rows).toBe(changed.rows);
  expect(removeRow(changed, 1)).toEqual(sheet);
  expect(setCell({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
});

it('rows are sorted by fields and results, those without a value last', () => {
  const order = (id: string, way: 1 | -1) => {
    const worked: Worked = { rows: [{ r: 5 }, { r: null }, { r: 1 }, {}], whole: {} };
    return sortRows(sheet, worked, id, way).rows.map((row) => sheet.rows.indexOf(row));
  };
  expect(order('a', 1)).toEqual([0, 1, 3, 2]);
  expect(order('a', -1)).toEqual([3, 1, 0, 2]);
  expect(order('r', 1)).toEqual([2, 0, 1, 3]);
  expect(order('r', -1)).toEqual([0, 2, 1, 3]);
});
