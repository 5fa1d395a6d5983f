/** The archive that carries a program's files in one text, as the Go playground takes it. */
import type { Program, SourceFile } from '../engine.ts';

const main = 'prog.go';
const marker = /^-- (.*\S.*) --$/;

const maxFiles = 20;
const maxNameLength = 200;
const maxDepth = 10;

/** The program as one text, in its order. A prog.go that comes first needs no header. */
export function formatArchive(program: Program): string {
  const [first] = program;
  if (program.length === 1 && first?.name === main) return first.text;
  const text = (file: SourceFile) => (file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`);
  return program
    .map(
      (file, i) =>
        (i === 0 && file.name === main && file.text.trim() !== '' ? '' : `-- ${file.name} --\n`) + text(file),
    )
    .join('');
}

/** The files in an archive, or what is wrong with it, in the playground's words. */
export function parseArchive(body: string): Program | { readonly error: string } {
  const lead = { name: main, text: '' };
  const files: { name: string; text: string }[] = [];
  let current = lead;
  for (const row of body.split(/(?<=\n)/)) {
    const name = marker.exec(row.replace(/\r?\n$/, ''))?.[1]?.trim();
    if (name === undefined) {
      current.text += row;
      continue;
    }
    current = { name, text: '' };
    files.push(current);
  }
  if (lead.text.trim() !== '' || files.length === 0) files.unshift(lead);
  return problem(files) ?? files;
}

function problem(files: Program): { readonly error: string } | undefined {
  if (files.length > maxFiles) {
    return { error: `too many files in txtar archive (${files.length} exceeds limit of ${maxFiles})` };
  }
  const seen = new Set<string>();
  for (const { name } of files) {
    if (name.length > maxNameLength) return { error: 'file name too long' };
    if (name.split('/').length > maxDepth) return { error: `file name ${JSON.stringify(name)} too deep` };
    const clean = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    if (!clean || /[\\\u0000-\u001f\u007f]/.test(name)) return { error: `invalid file name ${JSON.stringify(name)}` };
    if (seen.has(name)) return { error: `duplicate file name ${JSON.stringify(name)}` };
    seen.add(name);
  }
  return undefined;
}
