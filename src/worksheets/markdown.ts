/** A sheet as Markdown for a wiki: tables of what was filled in and what came out. Text cannot become markup. */
import { isEmpty, shownCell } from './cell.ts';
import { shownResult } from './figure.ts';
import type { Sheet, Worksheet } from './sheet.ts';
import type { Worked } from './work.ts';

export function toMarkdown(worksheet: Worksheet, name: string, sheet: Sheet, worked: Worked | undefined): string {
  const { fields, results, settings, shape, title } = worksheet;
  const ofRow = results.filter(({ of }) => of === 'row');
  const ofWhole = results.filter(({ of }) => of === 'whole');
  const parts = [`# ${plain(title)}: ${plain(name)}`];
  if (shape === 'form') {
    const [row = {}] = sheet.rows;
    for (const field of fields.filter(({ id }) => row[id] !== undefined)) {
      parts.push(`**${plain(field.label)}:** ${lines(shownCell(field, row[field.id]))}`);
    }
  } else {
    const given = settings.map((field) => [field.label, shownCell(field, sheet.settings[field.id])]);
    if (given.length > 0) parts.push(table(['Setting', 'Value'], given));
    const rows = sheet.rows.flatMap((row, i) =>
      isEmpty(row)
        ? []
        : [
            [
              ...fields.map((field) => shownCell(field, row[field.id])),
              ...ofRow.map(({ id, unit }) => shownResult(worked?.rows[i]?.[id], unit)),
            ],
          ],
    );
    parts.push(
      table(
        [...fields, ...ofRow].map(({ label }) => label),
        rows,
      ),
    );
  }
  const out = (worked ? ofWhole : []).map(({ id, label, unit }) => [label, shownResult(worked?.whole[id], unit)]);
  if (out.length > 0) parts.push(table(['Result', 'Value'], out));
  parts.push(...(worked?.notes ?? []).map((note) => `- ${plain(note)}`));
  return `${parts.join('\n\n')}\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell).replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const lines = (text: string): string => plain(text).replaceAll('\n', '  \n');

/** What Markdown would read as markup, escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
