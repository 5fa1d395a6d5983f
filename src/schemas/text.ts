/** Small field types that several kinds of content share. */
import { z } from 'zod';

/** One sentence or more; `what` names the field in the message an author reads. */
export const text = (what: string, max = 400) =>
  z
    .string(`${what} is missing; write it as text, for example ${JSON.stringify(`${what} in plain words.`)}`)
    .trim()
    .min(1, `${what} is empty; write one sentence`)
    .max(max, `${what} is longer than ${max} characters; cut it`);

/** A name used in addresses: `fix-the-leak`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug has only a-z, 0-9 and single hyphens, for example "fix-the-leak"');

/** A place among others, from 1. */
export const order = z
  .number('order must be a whole number, for example 3')
  .int('order must be a whole number, for example 3')
  .min(1, 'order must be at least 1');

/** Whole minutes a reader needs, used in paths and courses. */
export const minutes = (least: number, most: number) =>
  z
    .number('minutes must be a whole number, for example 12')
    .int('minutes must be a whole number, for example 12')
    .min(least, `minutes must be at least ${least}`)
    .max(most, `minutes must be at most ${most}; split what takes longer`);

/** A primary source, by name: language spec, package documentation, release notes. */
export const source = z.strictObject({
  title: text('the title of a source', 120),
  url: z.url({ protocol: /^https$/, error: 'the url of a source must begin with https://' }),
});

/** The three habits readers bring along. */
export const origin = z.enum(['python', 'java', 'node']);
export type Origin = z.infer<typeof origin>;
