/** The Go playground's messages: what its front end answers. Source: the official server, golang.org/x/playground. */
import { z } from '../../schemas/zod.ts';

export const compileAnswerSchema = z.object({
  /** Build errors, or one of the two time-outs; everything else is then zero. */
  Errors: z.string().default(''),
  Events: z
    .array(z.object({ Message: z.string(), Kind: z.enum(['stdout', 'stderr']), Delay: z.number() }))
    .nullish()
    .transform((events) => events ?? []),
  Status: z.number().default(0),
  IsTest: z.boolean().default(false),
  TestsFailed: z.number().default(0),
  VetErrors: z.string().optional(),
  VetOK: z.boolean().optional(),
});

/** `/review`, which only Onramp's own server has. `Error` is why there was no review; `Notes` is then empty. */
export const reviewAnswerSchema = z.object({
  Notes: z.array(
    z.object({ Id: z.string(), File: z.string(), Line: z.number(), Column: z.number(), Message: z.string() }),
  ),
  Error: z.string(),
});
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

export const formatAnswerSchema = z.object({ Body: z.string(), Error: z.string() });

export const versionAnswerSchema = z.object({ Version: z.string(), Release: z.string(), Name: z.string() });

/** What the server sends; the order of the fields is the official one. */
export interface CompileAnswer {
  readonly Errors: string;
  readonly Events:
    readonly { readonly Message: string; readonly Kind: 'stdout' | 'stderr'; readonly Delay: number }[] | null;
  readonly Status: number;
  readonly IsTest: boolean;
  readonly TestsFailed: number;
  readonly VetErrors?: string;
  readonly VetOK?: boolean;
}

export const runTimeout = 'timeout running program';
export const outputTooLarge = 'Output too large';
export const buildTimeout = 'timeout running go build\n';
