import { describe, expect, test } from 'vitest';
import type { Graph, Modules } from '../go/modules/select.ts';
import { drawing, layout, requirementsInWords, selectionInWords } from './module-drawing.ts';

const diamond = {
  orders: ['invoices@v1.2.0', 'payments@v1.1.0'],
  'invoices@v1.2.0': ['money@v1.3.0'],
  'payments@v1.1.0': ['money@v1.4.0'],
  'money@v1.3.0': [],
  'money@v1.4.0': [],
  'money@v1.5.0': [],
};

const modules = (graph: Graph): Modules => ({ graph, excluded: [] });

describe('layout', () => {
  test('puts a module to the right of all that require it, lower versions above higher ones', () => {
    const { boxes, width, height } = layout(modules(diamond));
    const box = (id: string) => boxes.find((candidate) => candidate.id === id) ?? { x: NaN, y: NaN, width: NaN };
    expect(box('invoices@v1.2.0').x).toBeGreaterThan(box('orders').x + box('orders').width);
    expect(box('money@v1.4.0').x).toBeGreaterThan(box('payments@v1.1.0').x + box('payments@v1.1.0').width);
    expect(box('money@v1.4.0').y).toBeGreaterThan(box('money@v1.3.0').y + 30);
    for (const { x, y, width: boxWidth } of boxes) {
      expect(x + boxWidth).toBeLessThan(width);
      expect(y + 30).toBeLessThan(height);
    }
  });

  test('has an arrow for each requirement', () => {
    expect(layout(modules(diamond)).arrows).toHaveLength(4);
  });

  test('refuses a ring', () => {
    expect(() => layout(modules({ orders: ['a@v1.0.0'], 'a@v1.0.0': ['b@v1.0.0'], 'b@v1.0.0': ['a@v1.0.0'] }))).toThrow(
      'ring',
    );
  });
});

describe('drawing', () => {
  test('shows what is selected only when that is not the question', () => {
    expect(drawing(modules(diamond), true).svg).toContain('class="version selected"');
    const open = drawing(modules(diamond), false).svg;
    expect(open).toContain('class="version main"');
    expect(open).not.toMatch(/selected|passed|unasked|idle/);
  });

  test('strikes out what is excluded', () => {
    expect(drawing({ graph: diamond, excluded: ['money@v1.4.0'] }, false).svg.match(/class="out"/g)).toHaveLength(1);
  });
});

test('in words: who requires what, what is excluded, and what is selected', () => {
  expect(requirementsInWords({ graph: diamond, excluded: ['money@v1.4.0'] })).toEqual([
    'orders requires invoices v1.2.0 and payments v1.1.0.',
    'invoices v1.2.0 requires money v1.3.0.',
    'payments v1.1.0 requires money v1.4.0.',
    'money v1.4.0 is excluded.',
  ]);
  expect(selectionInWords(modules(diamond))).toEqual([
    'Of invoices, v1.2.0 is selected.',
    'Of payments, v1.1.0 is selected.',
    'Of money, v1.4.0 is selected; v1.3.0 is required too, and lower; nothing in the build requires v1.5.0.',
  ]);
});
