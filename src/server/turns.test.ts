import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

const served = (turns: Turns<string>) => {
  const order: string[] = [];
  for (let job = turns.next(); job !== undefined; job = turns.next()) order.push(job);
  return order;
};

describe('Turns', () => {
  it('lets clients take turns, and each client’s jobs keep their order', () => {
    const turns = new Turns<string>();
    for (const job of ['a1', 'a2', 'a3']) turns.join('a', job);
    turns.join('b', 'b1');
    turns.join('c', 'c1');
    turns.join('c', 'c2');
    expect(served(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('does not let one client’s fifty delay another’s first', () => {
    const turns = new Turns<string>();
    for (let i = 0; i < 50; i++) turns.join('greedy', `g${i}`);
    turns.next();
    turns.join('other', 'first');
    expect(turns.ahead('newcomer')).toBe(2);
    expect([turns.next(), turns.next()]).toEqual(['g1', 'first']);
  });

  it('serves a job that stands in two lines once, at the earlier turn', () => {
    const turns = new Turns<string>();
    for (const job of ['a1', 'a2', 'shared']) turns.join('a', job);
    turns.join('b', 'shared');
    expect(served(turns)).toEqual(['a1', 'shared', 'a2']);
    expect(turns.size).toBe(0);
  });

  it('forgets who leaves, in that line only', () => {
    const turns = new Turns<string>();
    for (const client of ['a', 'b']) turns.join(client, 'shared');
    turns.leave('a', 'shared');
    turns.leave('a', 'shared');
    turns.leave('nobody', 'shared');
    expect([turns.size, turns.waiting('a'), turns.waiting('b')]).toEqual([1, 0, 1]);
    expect(served(turns)).toEqual(['shared']);
  });

  it('counts the turns before a place', () => {
    const turns = new Turns<string>();
    for (let i = 0; i < 5; i++) turns.join('a', `a${i}`);
    for (let i = 0; i < 2; i++) turns.join('b', `b${i}`);
    expect([turns.ahead('c'), turns.ahead('b'), turns.ahead('a')]).toEqual([2, 5, 7]);
    expect(turns.ahead('a', 0)).toBe(1);
  });

  it('knows the longest line and its last', () => {
    const turns = new Turns<string>();
    expect(turns.longest()).toBeUndefined();
    turns.join('a', 'a1');
    for (const job of ['b1', 'b2']) turns.join('b', job);
    expect(turns.longest()).toEqual({ client: 'b', job: 'b2', length: 2 });
  });

  it('empties all lines at once', () => {
    const turns = new Turns<string>();
    for (const client of ['a', 'b']) turns.join(client, 'shared');
    turns.join('a', 'a2');
    expect(turns.clear()).toEqual(new Set(['shared', 'a2']));
    expect([turns.size, turns.next()]).toEqual([0, undefined]);
  });
});
