/** Spelling of what people read, code left out. Words of our own stand in `content/words.txt`, one a line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Content } from './content.ts';
import type { Checked, Job } from './job.ts';
import type { Words } from './mdx-page.ts';
import { withoutCode } from './mdx-page.ts';
import type { Problem } from './problem.ts';

/** Fields that hold names and addresses, not sentences. */
const notProse = new Set([
  'id',
  'slug',
  'url',
  'module',
  'lesson',
  'exercise',
  'exercises',
  'rejectedBy',
  'says',
  'starter',
  'change',
  'tool',
  'check',
]);

export function checkSpelling({ entries, roots }: Content): Checked {
  const known = roots
    .map(({ dir }) => join(dir, 'words.txt'))
    .filter((list) => existsSync(list))
    .flatMap((list) => readFileSync(list, 'utf8').split('\n'))
    .map((row) => row.trim())
    .filter(Boolean);
  const pages = entries.flatMap(({ folder, page, notes }) =>
    [page, ...notes].map(({ file, text, words }) => ({
      folder,
      file,
      words: [...yamlWords(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', 1), ...words],
    })),
  );
  const lists = roots
    .flatMap(({ dir, name: root }) =>
      ['glossary.yaml', 'modules.yaml', 'casebook.yaml'].map((name) => ({ dir, root, name })),
    )
    .filter(({ dir, name }) => existsSync(join(dir, name)))
    .map(({ dir, root, name }) => ({
      folder: name,
      file: `${root}/${name}`,
      words: yamlWords(readFileSync(join(dir, name), 'utf8'), 0),
    }));
  const jobs = [...pages, ...lists].map(({ folder, file, words }): Job => ({
    folder,
    part: `spelling of ${file.split('/').at(-1)}`,
    inputs: { words, known },
    run: () => misspelt(file, words, known),
  }));
  return { problems: [], jobs };
}

/** The sentences of a YAML text; `above` is the number of lines before it in its file. */
function yamlWords(yaml: string, above: number): Words[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const words: Words[] = [];
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && notProse.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (key, { value, range }) => {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      words.push({ line: lines.linePos(range[0]).line + above, text: withoutCode(value) });
    },
  });
  return words;
}

async function misspelt(file: string, words: readonly Words[], known: readonly string[]): Promise<Problem[]> {
  const { spellCheckDocument } = await import('cspell-lib');
  // One document, a row for each piece of text, so that a finding's row says which piece it is in.
  const rows = words.flatMap(({ line, text }) => text.split('\n').map((row, i) => ({ line: line + i, row })));
  const text = rows.map(({ row }) => row).join('\n');
  const { issues } = await spellCheckDocument(
    { uri: `file:///${file}`, text, languageId: 'plaintext' },
    { generateSuggestions: true, noConfigSearch: true, numSuggestions: 3 },
    { language: 'en,en-GB', dictionaries, words: [...known] },
  );
  return issues.map(({ text: word, line, suggestions = [] }) => {
    const at = text.slice(0, line.offset).split('\n').length - 1;
    const instead = suggestions.slice(0, 3).join(', ');
    return {
      file,
      line: rows[at]?.line ?? 1,
      what: `"${word}" is not in the dictionary`,
      fix: `${instead ? `write ${instead}, ` : ''}put code into backticks, or add the word to content/words.txt`,
    };
  });
}

const dictionaries = [
  'go',
  'softwareTerms',
  'companies',
  'networkingTerms',
  'python',
  'java',
  'node',
  'k8s',
  'docker',
  'sql',
];
