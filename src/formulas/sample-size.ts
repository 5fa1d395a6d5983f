/**
 * How many requests a canary needs until a change shows. One-sided tests of the new version against the old one, which
 * gets `ratio` times as many requests.
 */
import { normalQuantile } from './normal.ts';

export interface Certainty {
  /** Of a version that is no worse, the share that passes: 0.95. */
  readonly confidence: number;
  /** Of a version that is worse by what is looked for, the share that is caught: 0.8. */
  readonly power: number;
}

/**
 * Requests to the new version until a rise of the error rate from `before` to `after` (shares of 1) shows. Source: Fleiss,
 * Levin and Paik, Statistical Methods for Rates and Proportions, 3rd edition, section 4.5 (unequal samples, without
 * correction for continuity).
 */
export function requestsForErrors(
  before: number,
  after: number,
  ratio: number,
  { confidence, power }: Certainty,
): number {
  const [zAlpha, zBeta] = [normalQuantile(confidence), normalQuantile(power)];
  const mean = (after + ratio * before) / (1 + ratio);
  const ifSame = zAlpha * Math.sqrt(mean * (1 - mean) * (1 + 1 / ratio));
  const ifWorse = zBeta * Math.sqrt(after * (1 - after) + (before * (1 - before)) / ratio);
  return Math.ceil(((ifSame + ifWorse) / (after - before)) ** 2);
}

/**
 * Requests to the new version until a rise of the mean latency by `shift` shows, both with the standard deviation
 * `deviation` (same unit). Source: NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.2.2, for two samples.
 */
export function requestsForLatency(
  shift: number,
  deviation: number,
  ratio: number,
  { confidence, power }: Certainty,
): number {
  const z = normalQuantile(confidence) + normalQuantile(power);
  return Math.ceil((1 + 1 / ratio) * ((z * deviation) / shift) ** 2);
}
