import { describe, expect, it } from 'vitest';
import { fromCsv, toCsv } from './csv.ts';
import type { Worksheet } from './sheet.ts';

const field = (id: string, label: string, type: 'text' | 'number' | 'yes-no') => ({ id, label, type, required: true });
const worksheet: Worksheet = {
  id: 'w',
  title: 'W',
  shape: 'table',
  settings: [],
  fields: [field('service', 'Service', 'text'), field('rate', 'Rate', 'number'), field('done', 'Done', 'yes-no')],
  results: [{ id: 'risk', label: 'Risk', of: 'row', how: 'H' }],
  example: [],
};
const rows = [
  { service: 'GET /a, "b"', rate: -1.5, done: true },
  { service: '=HYPERLINK("x")', rate: 2, done: false },
  { service: 'two\nlines', rate: 3, done: false },
];

describe('CSV', () => {
  it('comes back as it went out, results left aside', () => {
    const text = toCsv(worksheet, { rows, settings: {} }, { rows: [{ risk: 1.23456789 }], whole: {} });
    expect(text.startsWith('\ufeffservice,rate,done,risk\r\n"GET /a, ""b""",-1.5,yes,1.23457\r\n')).toBe(true);
    expect(fromCsv(worksheet, text)).toEqual({ rows });
  });

  it.each(['=1+1', '+1', '-1 apples', '@SUM(A1)', '\tx', '\rx'])('keeps a spreadsheet from running %j', (service) => {
    const sheet = { rows: [{ service }], settings: {} };
    const [, line = ''] = toCsv(worksheet, sheet, undefined).split(/\r\n(?!$)/);
    expect(line.replace(/^"/, '')).toMatch(/^'/);
  });

  it('takes columns by label, in any order, and rows that are not whole', () => {
    expect(fromCsv(worksheet, 'Rate;Service\n"1,200";GET /a\n;GET /b\n\n')).toEqual({
      rows: [{ rate: 1200, service: 'GET /a' }, { service: 'GET /b' }],
    });
  });

  it.each([
    ['', 'line 1: the file is empty'],
    ['a,b\n1,2\n', 'line 1: no column is one of this worksheet; the first line must name them: service, rate, done'],
    ['service,speed\nx,1\n', 'line 1: there is no column "speed"; the columns are service, rate, done'],
    ['service,Service\nx,y\n', 'line 1: the column "Service" is there twice'],
    ['service,rate\n"two\nlines",1\nx,fast\n', 'line 4: Rate must be a number such as 1200 or 0.5, and is "fast"'],
    ['service,rate\nx,1\ny,2,3\n', 'line 3: it has 3 cells, and the first line 2'],
    ['service,rate\n"x,1\n', 'line 2: it is not CSV: Quoted field unterminated'],
    ['service,rate\nx,"1,5"\n', 'line 2: Rate must be a number such as 1200 or 0.5, and is "1,5"'],
  ])('says what is wrong with %j', (text, said) => {
    const read = fromCsv(worksheet, text);
    expect('faults' in read && read.faults.map(({ line, what }) => `line ${line}: ${what}`)).toEqual([said]);
  });

  it('takes ten thousand rows', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ service: `GET /${i}`, rate: i, done: false }));
    expect(fromCsv(worksheet, toCsv(worksheet, { rows: many, settings: {} }, undefined))).toEqual({ rows: many });
  });
});
