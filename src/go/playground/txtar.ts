/** The archive that carries a program's files in one text, as the Go playground takes it. */
import type { Program, SourceFile } from '../engine.ts';

const main = 'prog.go';
const marker = /^-- (.*\S) --$/;

const maxFiles = 20;
const maxNameLength = 200;
const maxDepth = 10;

/** The program as one text: prog.go first and without a header, then the others. */
export function formatArchive(program: Program): string {
  const others = program.filter((file) => file.name !== main);
  const own = program.find((file) => file.name === main);
  if (others.length === 0 && own) return own.text;
  const text = (file: SourceFile) => (file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`);
  return (own ? text(own) : '') + others.map((file) => `-- ${file.name} --\n${text(file)}`).join('');
}

/** The files in an archive, or what is wrong with it, in the playground's words. */
export function parseArchive(body: string): Program | { readonly error: string } {
  const files: { name: string; text: string }[] = [];
  let current = { name: main, text: '' };
  for (const row of body.split(/(?<=\n)/)) {
    const name = marker.exec(row.replace(/\r?\n$/, ''))?.[1]?.trim();
    if (name === undefined) {
      current.text += row;
      continue;
    }
    if (current.name !== main || current.text !== '' || files.length > 0) files.push(current);
    current = { name, text: '' };
  }
  if (current.name !== main || current.text !== '' || files.length === 0) files.push(current);
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
    // eslint-disable-next-line no-control-regex -- control characters are what must not be in a name
    if (!clean || /[\\\u0000-\u001f\u007f]/.test(name)) return { error: `invalid file name ${JSON.stringify(name)}` };
    if (seen.has(name)) return { error: `duplicate file name ${JSON.stringify(name)}` };
    seen.add(name);
  }
  return undefined;
}
