import { describe, expect, test } from 'vitest';
import { compareVersions, pathTo, select } from './select.ts';

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

describe('the way to a version', () => {
  test('is the shortest, and starts at the main module', () => {
    const graph = { ...diamond, 'money@v1.4.0': ['rates@v1.0.0'], 'rates@v1.0.0': [] };
    expect(pathTo({ graph, excluded: [] }, 'rates@v1.0.0')).toEqual([
      'orders',
      'payments@v1.1.0',
      'money@v1.4.0',
      'rates@v1.0.0',
    ]);
    expect(pathTo({ graph, excluded: ['money@v1.4.0'] }, 'rates@v1.0.0')).toBeUndefined();
  });

  test('ends where versions require each other in a ring', () => {
    const graph = { orders: ['a@v1.0.0'], 'a@v1.0.0': ['b@v1.0.0'], 'b@v1.0.0': ['a@v1.0.0'] };
    expect(pathTo({ graph, excluded: [] }, 'b@v1.0.0')).toEqual(['orders', 'a@v1.0.0', 'b@v1.0.0']);
  });
});
