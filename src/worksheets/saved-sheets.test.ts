import { expect, it } from 'vitest';
import { next, type SavedSheet } from './saved-sheets.ts';

const sheet: SavedSheet = {
  id: 'a',
  worksheet: 'w',
  name: 'Mine',
  sheet: { rows: [], settings: {} },
  edition: 3,
  savedAt: '',
};

it('a sheet takes the place of the edition that it began with', () => {
  expect(next(sheet, sheet)).toMatchObject({ id: 'a', name: 'Mine', edition: 4 });
  expect(next(sheet, undefined)).toMatchObject({ id: 'a', edition: 4 });
});

it('a sheet that another tab has written meanwhile stays, and this one is kept beside it', () => {
  const written = next(sheet, { ...sheet, edition: 4, sheet: { rows: [{ a: 1 }], settings: {} } });
  expect(written).toMatchObject({ name: 'Mine (from another tab)', edition: 1 });
  expect(written.id).not.toBe('a');
});

it('what both tabs wrote alike is there once', () => {
  const before = { ...sheet, edition: 4 };
  expect(next(sheet, before)).toBe(before);
});
