import { describe, expect, it } from 'vitest';
import { Allowance } from './allowance.ts';

describe('Allowance', () => {
  it('cuts off who has held the longest, and no more than it must', () => {
    const allowance = new Allowance(10);
    const cut: string[] = [];
    for (const [name, amount] of [
      ['a', 4],
      ['b', 4],
      ['c', 2],
      ['d', 5],
    ] as const) {
      allowance.take(amount, () => cut.push(name));
    }
    expect(cut).toEqual(['a', 'b']);
  });

  it('counts nothing that was handed back, however often', () => {
    const allowance = new Allowance(10);
    const cut: string[] = [];
    const give = allowance.take(9, () => cut.push('a'));
    give();
    give();
    allowance.take(9, () => cut.push('b'));
    expect(cut).toEqual([]);
    allowance.take(2, () => cut.push('c'));
    expect(cut).toEqual(['b']);
  });

  it('cuts off at once who wants more than all', () => {
    const cut: string[] = [];
    new Allowance(10).take(11, () => cut.push('a'));
    expect(cut).toEqual(['a']);
  });
});
