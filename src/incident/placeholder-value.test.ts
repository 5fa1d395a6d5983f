/** Values for placeholders: one word to a shell, or for messages only. */
import { expect, it } from 'vitest';
import { checkValue } from './placeholder-value.ts';

it.each(['checkout', 'shop-prod', 'v1.42.0', 'registry.example/checkout@sha256:ab12', 'app=checkout,tier=web'])(
  'takes %s into a command',
  (value) => {
    expect(checkValue(` ${value} `)).toEqual({ kind: 'plain', value });
  },
);

it.each([
  ['Ana Lima', 'a space'],
  ['x;reboot', ';'],
  ['$(id)', '$'],
  ["it's", "'"],
  ['--all', 'a dash at its beginning'],
])('keeps %s out of commands', (value, culprit) => {
  const checked = checkValue(value);
  expect(checked.kind).toBe('words');
  expect('why' in checked && checked.why).toContain(culprit);
});

it('knows an empty field', () => {
  expect(checkValue('  ')).toEqual({ kind: 'empty' });
});
