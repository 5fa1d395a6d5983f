/** Which files a program may have, and what a new one begins with. Pure; used by play-session.ts. */
import type { Program } from '../go/engine.ts';
import { parseArchive } from '../go/playground/txtar.ts';

/** As on the official playground. */
export const maxFiles = 20;

/** What is wrong with a file's name, for whoever types it; undefined when it is good. */
export function nameProblem(name: string, others: readonly string[]): string | undefined {
  if (name === '') return 'Type a name, such as shape.go or shape/shape.go.';
  if (others.includes(name)) return `There is a ${name} already.`;
  if (name !== name.trim()) return 'A name begins and ends without a space.';
  if (others.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`)))
    return 'A file and a folder cannot have the same name.';
  // What the archive carries under this name must come back under it.
  const files = parseArchive(`-- ${name} --\n`);
  if ('error' in files) return `This name is not possible: ${files.error}.`;
  return files[0]?.name === name ? undefined : 'This name is not possible in an archive.';
}

/** The beginning of a new file: its package clause, where it has one. */
export function newFileText(name: string, release: string | undefined): string {
  if (name === 'go.mod') return `module play\n${release === undefined ? '' : `\ngo ${release}\n`}`;
  if (!name.endsWith('.go')) return '';
  const folder = name.split('/').at(-2);
  const clause = `package ${folder === undefined ? 'main' : packageName(folder)}\n`;
  return name.endsWith('_test.go') ? `${clause}\nimport "testing"\n\nfunc Test(t *testing.T) {\n}\n` : clause;
}

function packageName(folder: string): string {
  const name = folder.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');
  return /^\p{L}/u.test(name) ? name : `p${name}`;
}

export interface Download {
  readonly name: string;
  readonly files: Program;
}

/** What `go run .` or `go test` wants: a test file's name, and a go.mod beside several files. */
export function downloadOf(program: Program, release: string | undefined): Download {
  const runnable = program.map((file) =>
    file.name === 'prog.go' && isTestFile(file.text) ? { ...file, name: 'prog_test.go' } : file,
  );
  const [only] = runnable;
  if (runnable.length === 1 && only !== undefined) return { name: only.name, files: runnable };
  const hasModule = runnable.some(({ name }) => name === 'go.mod');
  const files = hasModule ? runnable : [...runnable, { name: 'go.mod', text: newFileText('go.mod', release) }];
  return { name: 'play.zip', files };
}

/** Near enough to what the playground decides by parsing: it names a download. */
function isTestFile(text: string): boolean {
  return /^func (Test|Fuzz|Example)\w*\(/m.test(text) && !/^func main\(\)/m.test(text);
}
