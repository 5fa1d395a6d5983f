/** Verifies a worksheet: its worked example fills in the fields as a reader would have to. */
import { dirOf } from '../content/roots.ts';
import type { WorksheetField } from '../schemas/worksheet.ts';
import { worksheetSchema } from '../schemas/worksheet.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

export function checkWorksheet(worksheet: string, dir = dirOf(`worksheets/${worksheet}`)): Problem[] {
  const page = readPage(`worksheets/${worksheet}/index.mdx`, worksheetSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, data } = page;
  const problems = referenceProblems(page, data.related, dir);
  const line = lineWith(page, 'example:', dir);
  const report = (what: string, fix: string) => problems.push({ file, line, what, fix });
  if (data.shape === 'form' && data.example.length !== 1) report('a form is filled in once', 'show one example');
  for (const [i, row] of data.example.entries()) {
    for (const id of Object.keys(row)) {
      if (!data.fields.some((field) => field.id === id))
        report(`row ${i + 1} of the example has ${id}, which is no field`, 'correct its id');
    }
    for (const field of data.fields) {
      const fault = cellFault(field, row[field.id]);
      if (fault) report(`row ${i + 1} of the example: ${field.id} ${fault}`, 'correct the example or the field');
    }
  }
  return problems;
}

/** Why a value cannot stand in this field; undefined when it can. */
export function cellFault(field: WorksheetField, value: string | number | boolean | undefined): string | undefined {
  if (value === undefined) return field.required ? 'is missing' : undefined;
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'money':
      if (typeof value !== 'number') return `must be a number, and is ${JSON.stringify(value)}`;
      if (field.least !== undefined && value < field.least) return `must be at least ${field.least}, and is ${value}`;
      if (field.most !== undefined && value > field.most) return `must be at most ${field.most}, and is ${value}`;
      return undefined;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? undefined
        : 'must be a date such as "2026-03-02", in quotes';
    case 'choice':
      return field.values?.includes(String(value))
        ? undefined
        : `must be one of ${field.values?.join(', ')}, and is ${JSON.stringify(value)}`;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : `must be true or false, and is ${JSON.stringify(value)}`;
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? undefined : `must be text, and is ${JSON.stringify(value)}; put it in quotes`;
  }
}
