/**
 * What the front matter of `content/worksheets/<worksheet>/index.mdx` must be: the fields that a reader fills in and a
 * worked example. The body says how to use it. The folder's name also names the logic that works the results out.
 */
import { entry, source } from './entry.ts';
import { reference } from './reference.ts';
import { choice, list, minutes, order, text } from './text.ts';
import { z } from './zod.ts';

const fieldId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'the id of a field is one word such as "requestRate"; exported files use it');

const cell = z.union([z.string(), z.number(), z.boolean()]);

const fieldShape = {
  id: fieldId,
  label: text('label', 60, 'Requests per second'),
  type: choice('type', ['text', 'long-text', 'number', 'percent', 'money', 'date', 'choice', 'yes-no']),
  /** Shown after the number: "ms". */
  unit: text('unit', 20, 'ms').optional(),
  /** What is meant, and where the value is found. */
  help: text('help', 240, 'The mean over the busiest hour of last week.').optional(),
  /** For numbers, money and percentages. */
  least: z.number().optional(),
  most: z.number().optional(),
  /** For a choice. */
  values: z.array(text('a value', 60, 'high')).optional(),
  required: z.boolean().default(true),
};

interface Choosable {
  readonly type: string;
  readonly values?: readonly string[] | undefined;
}

function choicesFit(field: Choosable, context: z.RefinementCtx): void {
  const isChoice = field.type === 'choice';
  if (isChoice !== (field.values !== undefined && field.values.length > 1)) {
    context.addIssue({
      code: 'custom',
      path: ['values'],
      message: isChoice ? 'a choice needs at least two values' : 'values belong to the type "choice"',
    });
  }
}

export const worksheetFieldSchema = entry(fieldShape).superRefine(choicesFit);

/** What holds for a whole table, with the value that it begins with. */
export const worksheetSettingSchema = entry({ ...fieldShape, value: cell }).superRefine(choicesFit);

export const worksheetSchema = entry({
  title: text('title', 60, 'Inventory and risk score'),
  order,
  summary: text('summary', 200, 'Every service with its traffic and risk, and the order in which to move them.'),
  /** To fill it in the first time. */
  minutes: minutes(5, 120),
  /** Who fills it in, and who reads it. */
  who: text('who', 140, 'The lead fills it in, the sponsor reads it.'),
  /** A `table` has a row for each thing, a `form` is filled in once. */
  shape: choice('shape', ['table', 'form']),
  fields: list('fields', worksheetFieldSchema, [1, 24], 'a worksheet has one to twenty-four fields').refine(
    (fields) => new Set(fields.map(({ id }) => id)).size === fields.length,
    'each id comes once',
  ),
  /** Asked once, beside a table. */
  settings: list('settings', worksheetSettingSchema, [0, 12], 'a worksheet has at most twelve settings').default([]),
  /** What is worked out from the fields, row by row or for the whole. */
  results: list(
    'results',
    entry({
      id: fieldId,
      label: text('label', 60, 'Risk'),
      of: choice('of', ['row', 'whole']),
      unit: text('unit', 20, 'ms').optional(),
      /** How, in words or as a formula; its source is among the sources. */
      how: text('how', 240, 'complexity × criticality'),
    }),
    [0, 12],
    'a worksheet has at most twelve results',
  ).default([]),
  /** A worked example: one row of a form, some of a table. */
  example: list('example', z.record(fieldId, cell), [1, 20], 'show one to twenty rows as the worked example'),
  related: list('related', reference, [0, 8], 'name at most eight').default([]),
  sources: list('sources', source, [0, 6], 'name at most six sources').default([]),
});
export type WorksheetData = z.infer<typeof worksheetSchema>;
export type WorksheetField = z.infer<typeof worksheetFieldSchema>;
