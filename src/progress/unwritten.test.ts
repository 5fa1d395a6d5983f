import { describe, expect, it } from 'vitest';
import { programDrafted, settingChosen } from './changes.ts';
import { emptyState } from './state.ts';
import { forget, leaveBehind, leftBehind } from './unwritten.ts';

/** Storage as a browser has it, in memory. */
function storage(limit = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > limit) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

const draft = programDrafted('m/l/first.go', [{ name: 'prog.go', text: 'mine' }], 5);
const state = settingChosen('engine', 'browser', 7)(draft(emptyState));

describe('what a page leaves behind', () => {
  it('is found by the next page, record by record', () => {
    const place = storage();
    leaveBehind(place, 'a', state);
    expect(leftBehind(place)).toEqual([
      {
        page: 'a',
        records: [
          { address: { table: 'programs', key: 'm/l/first.go' }, record: state.programs['m/l/first.go'] },
          { address: { table: 'settings', key: 'all' }, record: { engine: { at: 7, value: 'browser' } } },
        ],
      },
    ]);
  });

  it('is kept for each page, and gone when it is forgotten', () => {
    const place = storage();
    place.setItem('onramp-theme', 'dark');
    leaveBehind(place, 'a', state);
    leaveBehind(place, 'b', draft(emptyState));
    expect(leftBehind(place).map(({ page }) => page)).toEqual(['a', 'b']);
    forget(place, 'a');
    expect(leftBehind(place).map(({ page }) => page)).toEqual(['b']);
    expect(place.getItem('onramp-theme')).toBe('dark');
  });

  it.each(['{', '[]', 'null', '{"exercises":5}'])('has no records when it is %j', (text) => {
    const place = storage();
    place.setItem('onramp-unwritten-a', text);
    expect(leftBehind(place)).toEqual([{ page: 'a', records: [] }]);
  });

  it('is nothing where there is no room or no storage', () => {
    const full = storage(10);
    leaveBehind(full, 'a', state);
    expect(leftBehind(full)).toEqual([]);
    leaveBehind(undefined, 'a', state);
    expect(leftBehind(undefined)).toEqual([]);
  });
});
