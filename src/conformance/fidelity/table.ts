/** The fidelity table as Markdown: what was compared, what differs, and what was left out and why. */
import type { Sample } from './go-tree.ts';

export interface Compared {
  readonly sample: Sample;
  /** In words; undefined when all that Go determines is the same, or when it was left out. */
  readonly differs?: string | undefined;
}

const kinds: Record<Sample['kind'], string> = {
  run: 'programs of the Go tree, `test/*.go` with `// run`: standard output, standard error, status, delays',
  errorcheck: 'programs of the Go tree, `test/*.go` with `// errorcheck`: build errors and their positions',
  vet: "vet's own test data: findings and their positions",
  imports: 'programs and examples of the Go tree without their imports: what `/fmt` makes of them, and what goimports',
  own: "this project's programs: several files, packages, go.mod, tests, embedding, and what is wrong with them",
};

/** `missing` says what could not be compared at all. */
export function table(
  results: readonly Compared[],
  goVersion: string,
  missing?: string,
): { text: string; summary: string } {
  const rows = Object.entries(kinds).map(([kind, words]) => {
    const all = results.filter(({ sample }) => sample.kind === kind);
    const leftOut = all.filter(({ sample }) => sample.leftOut !== undefined).length;
    const differ = all.filter(({ differs }) => differs !== undefined).length;
    return { words, all: all.length, same: all.length - leftOut - differ, differ, leftOut };
  });
  const different = results.filter(({ differs }) => differs !== undefined);
  const left = results.filter(({ sample }) => sample.leftOut !== undefined);
  const text = [
    '# Fidelity\n',
    `What \`npm run fidelity\` found with ${goVersion}: each program through \`/compile\`, and built, vetted and run natively`,
    'with `-tags=faketime`, as the official playground does. Stack traces and addresses are not compared.\n',
    '| what | in all | the same | different | left out |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.words} | ${row.all} | ${row.same} | ${row.differ} | ${row.leftOut} |`),
    ...(missing === undefined ? [] : [`\n${missing}`]),
    ...section('Different', different, ({ sample, differs }) => `| ${sample.name} | ${cell(differs ?? '')} |`),
    ...section('Left out', left, ({ sample }) => `| ${sample.name} | ${cell(sample.leftOut ?? '')} |`),
    '',
  ].join('\n');
  const summary = rows
    .map((row) => `${row.words}: ${row.same} the same, ${row.differ} different, ${row.leftOut} left out`)
    .join('\n');
  return { text, summary };
}

function section(title: string, results: readonly Compared[], row: (result: Compared) => string): string[] {
  if (results.length === 0) return [];
  return [`\n## ${title}\n`, '| program | why |', '| --- | --- |', ...results.map(row)];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
