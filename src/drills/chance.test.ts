/** Chance and counting of rare events. */
import { describe, expect, it } from 'vitest';
import { atLeast, chance, poisson } from './chance.ts';

const many = Array.from({ length: 20_000 }, (_, i) => i);

describe('chance', () => {
  it('is the same for the same seed, moment and purpose, and another for any other', () => {
    expect(chance(1, 5, 2)).toBe(chance(1, 5, 2));
    expect(new Set([chance(1, 5, 2), chance(2, 5, 2), chance(1, 10, 2), chance(1, 5, 3)]).size).toBe(4);
  });

  it('is spread evenly', () => {
    const tenths = many.map((t) => Math.floor(10 * chance(7, t, 1)));
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = tenths.filter((one) => one === tenth).length / many.length;
      expect(share).toBeGreaterThan(0.09);
      expect(share).toBeLessThan(0.11);
    }
  });
});

it('draws as many rare events as are expected', () => {
  for (const mean of [0.02, 1.5, 30]) {
    const drawn = many.map((t) => poisson(mean, chance(3, t, 1)));
    const found = drawn.reduce((a, b) => a + b) / many.length;
    expect(Math.abs(found - mean) / mean).toBeLessThan(0.1);
  }
});

it('knows how likely chance alone is', () => {
  // Poisson with mean 1: P(0) = P(1) = e⁻¹.
  expect(atLeast(2, 1)).toBeCloseTo(1 - 2 / Math.E, 10);
  expect(atLeast(0, 5)).toBe(1);
  expect(atLeast(60, 1)).toBeLessThan(1e-9);
});
