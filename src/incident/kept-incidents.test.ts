/** Incidents in a browser's storage: after a reload, in two tabs, when the storage is full, forbidden or broken. */
import { expect, it } from 'vitest';
import { noted, started } from './incident.ts';
import { keptIncidents, type Shelf } from './kept-incidents.ts';

/** As localStorage, with room for so many items. */
function storage(room = Infinity): Shelf & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (!items.has(key) && items.size >= room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

const one = started('one', 'goroutine-leak', 'Goroutine leak', {}, 1000);
const two = started('two', 'roll-back', 'Roll back', {}, 2000);

it('finds after a reload what was written, the newest first', () => {
  const shelf = storage();
  keptIncidents(shelf).add(one);
  keptIncidents(shelf).add(two);
  expect(keptIncidents(shelf).all()).toEqual([two, one]);
});

it('loses nothing of what two tabs write in turn', () => {
  const shelf = storage();
  const [here, there] = [keptIncidents(shelf), keptIncidents(shelf)];
  here.add(one);
  here.change('one', noted('here', 1));
  there.change('one', noted('there', 2));
  here.change('one', noted('here again', 3));
  expect(there.all()[0]?.entries).toHaveLength(3);
});

it('erases for good, and does not bring back what another tab erased', () => {
  const shelf = storage();
  const [here, there] = [keptIncidents(shelf), keptIncidents(shelf)];
  here.add(one);
  there.erase('one');
  expect(here.change('one', noted('late', 1))).toBeUndefined();
  expect(here.all()).toEqual([]);
  expect(shelf.items.size).toBe(0);
});

it('keeps in the page what a full storage refuses, and says so', () => {
  const kept = keptIncidents(storage(1));
  kept.add(one);
  kept.add(two);
  expect(kept.change('two', noted('still here', 1))?.entries).toHaveLength(1);
  expect(kept.all().map(({ id }) => id)).toEqual(['two', 'one']);
  expect(kept.trouble()).toMatch(/storage is full/);
});

it('works where the browser forbids storage, and says so', () => {
  const kept = keptIncidents(undefined);
  kept.add(one);
  kept.keepValues({ service: 'checkout' });
  expect(kept.all()).toEqual([one]);
  expect(kept.values()).toEqual({ service: 'checkout' });
  expect(kept.trouble()).toMatch(/does not let the page keep anything/);
});

it.each(['{', '{"id":"one"}', JSON.stringify({ ...one, entries: [{ kind: 'party', at: 1 }] })])(
  'sets aside what is no incident (%s), and reads the rest',
  (text) => {
    const shelf = storage();
    shelf.setItem('onramp-incident-one', text);
    const kept = keptIncidents(shelf);
    kept.add(two);
    expect(kept.all()).toEqual([two]);
    expect(kept.trouble()).toMatch(/could not be read/);
    expect(shelf.getItem('onramp-set-aside-incident-one')).toBe(text);
  },
);

it('has no values where those kept are broken', () => {
  const shelf = storage();
  shelf.setItem('onramp-runbook-values', '["x"]');
  expect(keptIncidents(shelf).values()).toEqual({});
});
