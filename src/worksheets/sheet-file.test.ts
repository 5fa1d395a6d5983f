import { expect, it } from 'vitest';
import { toMarkdown } from './markdown.ts';
import { fromJson, toJson } from './sheet-file.ts';
import type { Sheet, Worksheet } from './sheet.ts';
import type { Worked } from './work.ts';

const worksheet: Worksheet = {
  id: 'w',
  title: 'Inventory',
  shape: 'table',
  settings: [{ id: 'factor', label: 'Factor', type: 'number', required: true, value: 2 }],
  fields: [
    { id: 'service', label: 'Service', type: 'text', required: true },
    { id: 'rate', label: 'Rate', type: 'number', required: true, least: 0, unit: 'ms' },
  ],
  results: [
    { id: 'risk', label: 'Risk', of: 'row', how: 'H' },
    { id: 'total', label: 'Total', of: 'whole', how: 'H', unit: '%' },
  ],
  example: [],
};
const sheet: Sheet = { rows: [{ service: 'a|b <i>\n# c', rate: 1500 }, { service: 'x' }], settings: { factor: 2 } };

it('a shared file comes back as it went out', () => {
  expect(fromJson(worksheet, toJson(worksheet, 'Mine', sheet))).toEqual({ name: 'Mine', sheet });
});

it.each([
  ['{', /^it is not JSON/],
  ['[]', /^it is no worksheet that was exported here$/],
  ['{"onramp":"worksheet","version":9}', /^it is of version 9, and this page reads 1/],
  ['{"onramp":"worksheet","version":1,"worksheet":"v"}', /^it belongs to the worksheet "v"; open it there$/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w"}', /^it has no list of rows$/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w","rows":[1]}', /^row 1 is no group of fields$/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w","rows":[{"x":1}]}', /^row 1 has "x", which is no field$/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w","rows":[{"rate":{}}]}', /^row 1: Rate is no text, number/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w","rows":[{"rate":-1}]}', /^row 1: Rate must be at least 0/],
  ['{"onramp":"worksheet","version":1,"worksheet":"w","rows":[],"settings":{"f":1}}', /^settings has "f", which/],
])('%s is refused, and the reason said', (text, said) => {
  const read = fromJson(worksheet, text);
  expect('faults' in read && read.faults[0]).toMatch(said);
});

it('Markdown has tables, and text stays text', () => {
  const worked: Worked = { rows: [{ risk: 4 }, {}], whole: { total: 12.3456 }, notes: ['Look *here*.'] };
  expect(toMarkdown(worksheet, 'Mine', sheet, worked)).toBe(`# Inventory: Mine

| Setting | Value |
| --- | --- |
| Factor | 2 |

| Service | Rate | Risk |
| --- | --- | --- |
| a\\|b \\<i\\><br>\\# c | 1,500 ms | 4 |
| x | – | – |

| Result | Value |
| --- | --- |
| Total | 12.3% |

- Look \\*here\\*.
`);
});
