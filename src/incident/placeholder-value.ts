/** What a reader types for a placeholder, before it goes into a command. Used by elements/runbook-values.ts. */

export type ValueCheck =
  | { readonly kind: 'empty' }
  | { readonly kind: 'plain'; readonly value: string }
  /** Good for a message; in a command the shell would read more than a word in it. */
  | { readonly kind: 'words'; readonly value: string; readonly why: string };

/** Letters, digits and what names, addresses and versions are made of: one word to every shell and to SQL. */
const plain = /^[A-Za-z0-9_./:@%+,=-]+$/;

export function checkValue(typed: string): ValueCheck {
  const value = typed.trim();
  if (value === '') return { kind: 'empty' };
  if (plain.test(value) && !value.startsWith('-')) return { kind: 'plain', value };
  const culprit = value.startsWith('-') ? '-' : [...value].find((char) => !plain.test(char));
  const shown = culprit === ' ' ? 'a space' : culprit === '-' ? 'a dash at its beginning' : culprit;
  return {
    kind: 'words',
    value,
    why: `It goes into messages only: a shell would not take ${shown} as part of a name.`,
  };
}
