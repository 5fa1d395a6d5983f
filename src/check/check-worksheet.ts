/** Verifies a worksheet: its worked example fills in the fields as a reader would have to, and every result comes out. */
import { dirOf } from '../content/roots.ts';
import { worksheetSchema } from '../schemas/worksheet.ts';
import { lineWith, referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { cellFault } from '../worksheets/cell.ts';
import { exampleSheet } from '../worksheets/sheet.ts';
import { evaluate, workOf } from '../worksheets/works.ts';

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
  for (const setting of data.settings) {
    const fault = cellFault(setting, setting.value);
    if (fault) report(`the setting ${setting.id} ${fault}`, 'correct its value');
  }
  return problems;
}

/** What the logic works out of the example is what the front matter promises: each result, and no other. */
export async function checkResults(worksheet: string, dir = dirOf(`worksheets/${worksheet}`)): Promise<Problem[]> {
  const page = readPage(`worksheets/${worksheet}/index.mdx`, worksheetSchema, dir);
  if (Array.isArray(page)) return []; // said by checkWorksheet
  const { file, data } = page;
  const line = lineWith(page, 'results:', dir);
  const work = await workOf(worksheet);
  if (!work) {
    if (data.results.length === 0) return [];
    const fix = 'take the results off, or write src/worksheets/works/ for it';
    return [{ file, line, what: `nothing works out the results of ${worksheet}`, fix }];
  }
  const sheet = { ...data, id: worksheet };
  const { rows, whole } = evaluate(sheet, exampleSheet(sheet), work);
  return (['row', 'whole'] as const).flatMap((of) => {
    const promised = data.results.filter((result) => result.of === of).map(({ id }) => id);
    const given = Object.keys((of === 'row' ? rows[0] : whole) ?? {});
    const fix = 'the ids of results are those of src/worksheets/works/';
    return [
      ...promised
        .filter((id) => !given.includes(id))
        .map((id) => ({ file, line, what: `the result ${id} of the ${of} is not worked out`, fix })),
      ...given
        .filter((id) => !promised.includes(id))
        .map((id) => ({ file, line, what: `the result ${id} of the ${of} has no label`, fix })),
    ];
  });
}
