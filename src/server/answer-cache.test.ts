import { describe, expect, it } from 'vitest';
import { AnswerCache, sizeInMemory } from './answer-cache.ts';

const answer = 'x'.repeat(100);
/** For sixteen of them. */
const limitBytes = 16 * sizeInMemory('new', answer);

describe('AnswerCache', () => {
  it('gives back what was set', () => {
    const cache = new AnswerCache(10_000);
    cache.set('a', '1');
    expect(cache.get('a')).toBe('1');
    expect(cache.get('b')).toBeUndefined();
  });

  it('drops the least recently used answers when it is full', () => {
    const cache = new AnswerCache(limitBytes);
    for (let i = 0; i < 16; i++) cache.set(`${i}`, answer);
    cache.get('0');
    cache.set('new', answer);
    expect(cache.get('0')).toBe(answer);
    expect(cache.get('1')).toBeUndefined();
    expect(cache.get('2')).toBe(answer);
    expect(cache.get('new')).toBe(answer);
  });

  it('does not let one answer push out most others', () => {
    const cache = new AnswerCache(limitBytes);
    cache.set('big', `${answer}x`);
    expect(cache.get('big')).toBeUndefined();
  });

  it('counts an answer once that is set twice', () => {
    const cache = new AnswerCache(limitBytes);
    for (let i = 0; i < 50; i++) cache.set('one', answer);
    for (let i = 0; i < 15; i++) cache.set(`${i}`, answer);
    expect(cache.get('one')).toBe(answer);
  });
});
