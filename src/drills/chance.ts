/**
 * Chance that depends on seed, moment and purpose alone, and not on what was drawn before: two runs with the same seed
 * meet the same traffic, whatever the reader does, so that their costs can be compared.
 */

/** In [0, 1). The mixing steps are those of MurmurHash3's finalizer (Austin Appleby, public domain). */
export function chance(seed: number, moment: number, purpose: number): number {
  let hash =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(moment + 1, 0xc2b2ae35) ^ Math.imul(purpose + 7, 0x27d4eb2f);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 2 ** 32;
}

/** How many of rare events happen, where `mean` are expected: the Poisson distribution, by its inverse. */
export function poisson(mean: number, uniform: number): number {
  let count = 0;
  let term = Math.exp(-mean);
  let sum = term;
  while (uniform > sum && count < 10_000) {
    count += 1;
    term *= mean / count;
    sum += term;
    if (term < 1e-12 && count > mean) break;
  }
  return count;
}

/** The probability of at least `count` events where `mean` are expected. */
export function atLeast(count: number, mean: number): number {
  let below = 0;
  let term = Math.exp(-mean);
  for (let i = 0; i < count; i++) {
    below += term;
    term *= mean / (i + 1);
  }
  return Math.max(0, 1 - below);
}

/** A value that wavers by `share` to either side. */
export const wavering = (value: number, share: number, uniform: number): number =>
  value * (1 + share * (2 * uniform - 1));
