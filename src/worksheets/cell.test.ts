import { describe, expect, it } from 'vitest';
import { cellFault, readCell } from './cell.ts';

type Field = Parameters<typeof readCell>[0];
const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'x',
  label: 'X',
  type,
  required: true,
  ...(type === 'choice' ? { values: ['low', 'high'] } : {}),
  ...more,
});

describe('readCell', () => {
  it.each([
    ['number', '1200', 1200],
    ['number', ' 1,200.5 ', 1200.5],
    ['number', '1 200', 1200],
    ['number', '.5', 0.5],
    ['number', '1e3', 1000],
    ['number', '1,5', '1,5'],
    ['number', 'about 5', 'about 5'],
    ['percent', '0.1 %', 0.1],
    ['yes-no', 'Yes', true],
    ['yes-no', 'maybe', 'maybe'],
    ['choice', 'HIGH', 'high'],
    ['text', '  a  ', 'a'],
    ['long-text', ' a\r\nb\n', ' a\nb'],
    ['text', '  ', undefined],
  ] as const)('takes for a %s %j as %j', (type, typed, value) => {
    expect(readCell(field(type), typed)).toBe(value);
  });
});

describe('cellFault', () => {
  it.each([
    ['number', '5', /must be a number such as 1200 or 0.5, and is "5"/],
    ['date', '2.3.2026', /must be a date such as "2026-03-02"/],
    ['date', '2026-02-30', /must be a date/],
    ['choice', 'c', /must be one of low, high, and is "c"/],
    ['yes-no', 'perhaps', /must be yes or no/],
    ['text', 5, /must be text, and is 5/],
    ['text', undefined, /is missing/],
  ] as const)('a %s cannot be %j', (type, value, fault) => {
    expect(cellFault(field(type), value)).toMatch(fault);
  });

  it('knows bounds, and what may be left out', () => {
    expect(cellFault(field('percent', { most: 100 }), 101)).toBe('must be at most 100, and is 101');
    expect(cellFault(field('number', { required: false }), undefined)).toBeUndefined();
  });
});
