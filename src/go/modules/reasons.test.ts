import { expect, test } from 'vitest';
import { rightReason, wrongReason, type Asked } from './reasons.ts';

const modules = {
  graph: {
    orders: ['invoices@v1.2.0', 'payments@v1.1.0'],
    'invoices@v1.2.0': ['money@v1.3.0'],
    'invoices@v1.3.0': ['money@v1.6.0', 'rates@v1.0.0'],
    'payments@v1.0.0': ['money@v1.3.0'],
    'payments@v1.1.0': ['money@v1.4.0'],
    'money@v1.2.0': [],
    'money@v1.3.0': [],
    'money@v1.4.0': [],
    'money@v1.5.0': [],
    'money@v1.6.0': [],
    'rates@v1.0.0': [],
  },
  excluded: [],
};
const asked: Asked = { modules };

test('what is right names the way that leads to it', () => {
  expect(rightReason(asked, 'money')).toBe('money v1.4.0 is built: orders → payments v1.1.0 → money v1.4.0.');
  expect(rightReason(asked, 'rates')).toBe('rates is not in the build: no requirement leads to it.');
});

test('what is wrong is explained by what was chosen, and the answer is not told', () => {
  expect(wrongReason(asked, 'money', 'money@v1.3.0')).toBe(
    'money v1.3.0 is required, by invoices v1.2.0. It is not the only requirement of money: the highest counts.',
  );
  expect(wrongReason(asked, 'money', 'money@v1.5.0')).toBe(
    'Nobody requires money v1.5.0. That it exists is not enough.',
  );
  expect(wrongReason(asked, 'money', 'money@v1.6.0')).toBe(
    'Only invoices v1.3.0 requires money v1.6.0, and nothing leads there. That it exists is not enough.',
  );
  expect(wrongReason(asked, 'money', 'money@v1.2.0')).toBe(
    'Nobody requires money v1.2.0. Somebody requires a higher one.',
  );
  expect(wrongReason(asked, 'money', undefined)).toBe(
    'It is in the build. Follow the requirements of payments v1.1.0.',
  );
  expect(wrongReason(asked, 'rates', 'rates@v1.0.0')).toBe(
    'Only invoices v1.3.0 requires rates v1.0.0, and nothing leads there.',
  );
});

test('an exclusion is named', () => {
  const excluding: Asked = { modules, change: { kind: 'exclude', id: 'money@v1.4.0' } };
  expect(rightReason(excluding, 'money')).toBe('money v1.3.0 is built: orders → invoices v1.2.0 → money v1.3.0.');
  expect(wrongReason(excluding, 'money', 'money@v1.4.0')).toContain('money v1.4.0 is excluded');
});

test('a downgrade says what it took along, and why', () => {
  const down: Asked = { modules, change: { kind: 'get', id: 'money@v1.3.0' } };
  expect(rightReason(down, 'payments')).toBe(
    'payments v1.0.0 is built: orders → payments v1.0.0. payments v1.1.0 cannot stay: it leads to a higher money than you ask for. So it goes back to the last version that does not.',
  );
  expect(wrongReason(down, 'payments', 'payments@v1.1.0')).toBe(
    'payments v1.1.0 leads to a higher money than the v1.3.0 that you ask for. Both cannot be in one build.',
  );
  expect(wrongReason(down, 'money', 'money@v1.4.0')).toBe('That was built before. The command asks for money v1.3.0.');
});

test('an upgrade says what it took along', () => {
  const up: Asked = { modules, change: { kind: 'get', id: 'invoices@v1.3.0' } };
  expect(rightReason(up, 'money')).toBe(
    'money v1.6.0 is built: orders → invoices v1.3.0 → money v1.6.0. The invoices that you ask for takes it along.',
  );
});
