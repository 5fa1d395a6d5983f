/** Small field types that several kinds of content share. Each message says what is expected, what came, and an example. */
import { z } from './zod.ts';

/** What an author wrote, short enough for a message. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return `the date ${value.toISOString().slice(0, 10)}`;
  if (typeof value === 'object') return 'a group of fields';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** One sentence or more; `what` names the field in the message an author reads. */
export const text = (what: string, max = 400, example = `${what} in plain words.`) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined || input === null
          ? `${what} is missing; write it as text, for example ${JSON.stringify(example)}`
          : `${what} must be text, and is ${shown(input)}; write for example ${JSON.stringify(example)}`,
    })
    .trim()
    .min(1, `${what} is empty; write for example ${JSON.stringify(example)}`)
    .max(max, {
      error: ({ input }) => `${what} is longer than ${max} characters, by ${String(input).length - max}; cut it`,
    });

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(what: string, values: T) =>
  z.enum(values, {
    error: ({ input }) =>
      `${what} must be ${values.map((value) => JSON.stringify(value)).join(' or ')}, and is ${shown(input)}`,
  });

/** A list whose length has bounds. `bounds` is the message where it has too few or too many. */
export const list = <T extends z.ZodType>(
  what: string,
  item: T,
  [least, most]: readonly [number, number],
  bounds: string,
) =>
  z
    .array(item, {
      error: ({ input }) => `${what} must be a list, one line with "- " for each, and is ${shown(input)}`,
    })
    .refine((items) => items.length >= least && items.length <= most, bounds);

/** A name used in addresses: `fix-the-leak`. */
export const slug = z
  .string({ error: ({ input }) => `a slug must be text such as "fix-the-leak", and is ${shown(input)}` })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `a slug has only a-z, 0-9 and single hyphens, for example "fix-the-leak", and not ${shown(input)}`,
  });

const wholeNumber = (what: string, example: number) => {
  const error = ({ input }: { input?: unknown }) =>
    `${what} must be a whole number, for example ${example}, and is ${shown(input)}`;
  return z.number({ error }).int({ error });
};

/** A place among others, from 1. */
export const order = wholeNumber('order', 3).min(1, {
  error: ({ input }) => `order must be at least 1, and is ${shown(input)}`,
});

/** Whole minutes a reader needs, used in paths and courses. */
export const minutes = (least: number, most: number) =>
  wholeNumber('minutes', Math.round((least + most) / 2))
    .min(least, { error: ({ input }) => `minutes must be at least ${least}, and is ${shown(input)}` })
    .max(most, {
      error: ({ input }) => `minutes must be at most ${most}, and is ${shown(input)}; split what takes longer`,
    });

/** A count or a number of days, from 1. */
export const countFromOne = (what: string, example: number) =>
  wholeNumber(what, example).min(1, { error: ({ input }) => `${what} must be at least 1, and is ${shown(input)}` });

/** An address on the web. */
export const link = (what: string) =>
  z.url({
    protocol: /^https$/,
    error: ({ input }) =>
      `${what} must begin with https://, for example "https://go.dev/ref/spec", and is ${shown(input)}`,
  });

/** The three habits readers bring along. */
export const origin = choice('the language', ['python', 'java', 'node']);
export type Origin = z.infer<typeof origin>;
