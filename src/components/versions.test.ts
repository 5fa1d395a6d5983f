import { describe, expect, test } from 'vitest';
import { compareVersions, inWords, layout, select } from './versions.ts';

const diamond = {
  orders: ['invoices@v1.2.0', 'payments@v1.1.0'],
  'invoices@v1.2.0': ['money@v1.3.0'],
  'payments@v1.1.0': ['money@v1.4.0'],
  'money@v1.3.0': [],
  'money@v1.4.0': [],
  'money@v1.5.0': [],
};

describe('the selection', () => {
  test('is the highest version that something requires, not the highest that exists', () => {
    expect(Object.fromEntries(select(diamond))).toEqual({
      orders: 'main',
      'invoices@v1.2.0': 'selected',
      'payments@v1.1.0': 'selected',
      'money@v1.3.0': 'passed',
      'money@v1.4.0': 'selected',
      'money@v1.5.0': 'unasked',
    });
  });

  test('follows the requirements of a version that is not selected itself', () => {
    const states = select({
      orders: ['money@v1.3.0', 'invoices@v1.2.0'],
      'invoices@v1.2.0': ['money@v1.4.0'],
      'money@v1.3.0': ['rates@v1.9.0'],
      'money@v1.4.0': [],
      'rates@v1.9.0': [],
    });
    expect(states.get('rates@v1.9.0')).toBe('selected');
  });

  test('leaves out what only an unasked version requires', () => {
    const states = select({ orders: ['a@v1.0.0'], 'a@v1.0.0': [], 'a@v1.1.0': ['b@v1.0.0'], 'b@v1.0.0': [] });
    expect(states.get('b@v1.0.0')).toBe('unasked');
  });

  test('compares numbers, not characters', () => {
    expect(compareVersions('v1.10.0', 'v1.9.0')).toBeGreaterThan(0);
    expect(compareVersions('1.26.0', '1.25.0')).toBeGreaterThan(0);
    expect(compareVersions('v1.2.3', 'v1.2.3')).toBe(0);
    expect(compareVersions('v1.2.3', 'v1.2.4')).toBeLessThan(0);
  });

  test('refuses a graph that an author has mistyped', () => {
    expect(() => select({ orders: ['money@v1.3.0'] })).toThrow('money@v1.3.0 is required and not in the graph');
    expect(() => select({ orders: [], shop: [] })).toThrow('one module must have no version');
    expect(() => compareVersions('1.2', 'v1.0.0')).toThrow('1.2 is no version');
  });
});

describe('layout', () => {
  test('puts a module to the right of all that require it, lower versions above higher ones', () => {
    const { boxes, width, height, boxHeight } = layout(diamond);
    const box = (id: string) => boxes.find((candidate) => candidate.id === id) ?? { x: NaN, y: NaN, width: NaN };
    expect(box('invoices@v1.2.0').x).toBeGreaterThan(box('orders').x + box('orders').width);
    expect(box('money@v1.4.0').x).toBeGreaterThan(box('payments@v1.1.0').x + box('payments@v1.1.0').width);
    expect(box('money@v1.4.0').y).toBeGreaterThan(box('money@v1.3.0').y + boxHeight);
    for (const { x, y, width: boxWidth } of boxes) {
      expect(x + boxWidth).toBeLessThan(width);
      expect(y + boxHeight).toBeLessThan(height);
    }
  });

  test('has an arrow for each requirement', () => {
    expect(layout(diamond).arrows).toHaveLength(4);
  });

  test('refuses a ring', () => {
    expect(() => layout({ orders: ['a@v1.0.0'], 'a@v1.0.0': ['b@v1.0.0'], 'b@v1.0.0': ['a@v1.0.0'] })).toThrow('ring');
  });
});

test('inWords says who requires what, and what is selected', () => {
  expect(inWords(diamond)).toEqual([
    'orders requires invoices v1.2.0 and payments v1.1.0.',
    'invoices v1.2.0 requires money v1.3.0.',
    'payments v1.1.0 requires money v1.4.0.',
    'Of invoices, v1.2.0 is selected.',
    'Of payments, v1.1.0 is selected.',
    'Of money, v1.4.0 is selected; v1.3.0 is required too, and lower; nothing in the build requires v1.5.0.',
  ]);
});
