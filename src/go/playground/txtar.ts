/** The archive that carries a program's files in one text, as the Go playground takes it. */
import type { Program, SourceFile } from '../engine.ts';

const main = 'prog.go';
const marker = /^-- ([^\n]*\S[^\n]*) --$/;

const maxFiles = 20;
const maxNameBytes = 200;
const maxDepth = 10;

/** The program as one text, in its order. A prog.go that comes first needs no header, and has none unless asked for. */
export function formatArchive(program: Program, { header = false }: { header?: boolean } = {}): string {
  const [first] = program;
  const bare = !header && first?.name === main;
  if (program.length === 1 && bare) return first.text;
  return program
    .map((file, i) => (i === 0 && bare && file.text.trim() !== '' ? '' : `-- ${file.name} --\n`) + closed(file.text))
    .join('');
}

/** The files in an archive, or what is wrong with it, in the playground's words. */
export function parseArchive(body: string): Program | { readonly error: string } {
  const { lead, files } = split(body);
  const all = lead.trim() !== '' || files.length === 0 ? [{ name: main, text: lead }, ...files] : files;
  return problem(all) ?? all;
}

/** Whether the first file has a header of its own: what comes back from formatting keeps it. */
export function startsWithHeader(body: string): boolean {
  const { lead, files } = split(body);
  return lead.trim() === '' && files.length > 0;
}

function split(body: string): { readonly lead: string; readonly files: readonly SourceFile[] } {
  const lead = { name: main, text: '' };
  const files: { name: string; text: string }[] = [];
  let current = lead;
  for (const row of closed(body).split(/(?<=\n)/)) {
    const name = marker.exec(row.replace(/\r?\n$/, ''))?.[1]?.trim();
    if (name === undefined) {
      current.text += row;
      continue;
    }
    current = { name, text: '' };
    files.push(current);
  }
  return { lead: lead.text, files };
}

/** With a last newline, as in every file of an archive. */
function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function problem(files: Program): { readonly error: string } | undefined {
  if (files.length > maxFiles) {
    return { error: `too many files in txtar archive (${files.length} exceeds limit of ${maxFiles})` };
  }
  const seen = new Set<string>();
  for (const { name } of files) {
    const parts = name.split('/');
    if (new TextEncoder().encode(name).length > maxNameBytes) return { error: 'file name too long' };
    if (/[\\\u0000-\u001f\u007f]/.test(name) || parts.some((part) => ['', '.', '..'].includes(part))) {
      return { error: `invalid file name ${quote(name)}` };
    }
    if (parts.length > maxDepth) return { error: `file name ${quote(name)} too deep` };
    if (seen.has(name)) return { error: `duplicate file name ${quote(name)}` };
    seen.add(name);
  }
  return undefined;
}

const short: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** As Go's %q does. */
function quote(text: string): string {
  const escaped = Array.from(text, (rune) => {
    if (short[rune] !== undefined) return short[rune];
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(rune)) return rune;
    const hex = (rune.codePointAt(0) ?? 0).toString(16);
    if (hex.length <= 2 && rune <= '\u007f') return `\\x${hex.padStart(2, '0')}`;
    return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
  return `"${escaped.join('')}"`;
}
