/**
 * Brings implementations that differ in some functions into one package: each of these functions first asks which
 * implementation is tried, and goes to that one's. So tests are compiled once for all of them, and not once for each.
 * What shares a package shares its variables; so whatever could remember something from one implementation to the next
 * stays apart. Called by grade-implementations.ts.
 */
import type { Program, SourceFile } from './engine.ts';
import { codeOnly, functionsOf, packageNameOf, readGoFile, withoutComments, type GoImport } from './go-file.ts';

export interface Merged {
  /** The right implementation's files, with the functions of others in them. */
  readonly files: Program;
  /** Places in the list of wrong ones of those that are in. */
  readonly together: ReadonlySet<number>;
}

/** The variable that says which implementation is tried: its place in the list, or -1 for the right one. */
export const triedVariable = 'graded_now';

/** A top-level declaration. */
interface Declaration {
  /** `func Split`, `func (Cart) Total`; everything else is its own text. */
  readonly key: string;
  readonly text: string;
  /** Where it begins in its file. */
  readonly start: number;
  readonly way: Way | undefined;
}

/** How one function calls another of the same signature. */
interface Way {
  readonly isMethod: boolean;
  /** Up to the name, `func (c *Cart) ` */
  readonly before: string;
  readonly name: string;
  /** From the parameters on, up to the body. */
  readonly signature: string;
  readonly body: string;
  /** `c.`, or nothing. */
  readonly receiver: string;
  readonly args: readonly string[];
  readonly returns: boolean;
}

interface Parsed {
  readonly file: SourceFile;
  readonly imports: readonly GoImport[];
  readonly declarations: readonly Declaration[];
}

/** `mine` is what the learner wrote, and lies in the same package. */
export function mergeImplementations(right: Program, wrong: ReadonlyMap<number, Program>, mine: Program): Merged {
  const base = parseAll(right);
  const alone = { files: right, together: new Set<number>() };
  if (!base || mine.some(({ text }) => remembers(text)) || right.some(({ text }) => remembers(text))) return alone;
  const taken = new Map(base.flatMap((file) => file.declarations).map((one) => [one.key, one.text]));
  const additions = new Map<string, { imports: GoImport[]; texts: string[]; cases: Map<string, string[]> }>(
    base.map(({ file, imports }) => [file.name, { imports: [...imports], texts: [], cases: new Map() }]),
  );
  const together = new Set<number>();
  for (const [index, program] of wrong) {
    const other = parseAll(program);
    const difference = other && differenceOf(base, other, taken);
    if (!difference) continue;
    const imports = difference.map(({ file, imports }) => ({
      file,
      all: joined(additions.get(file)?.imports ?? [], imports),
    }));
    if (imports.some(({ all }) => all === undefined)) continue;
    together.add(index);
    for (const { file, all } of imports) Object.assign(additions.get(file) ?? {}, { imports: all });
    for (const { file, changed, added } of difference) {
      const to = additions.get(file);
      for (const { key, text } of added) {
        if (!taken.has(key)) to?.texts.push(text);
        taken.set(key, text);
      }
      for (const { key, way } of changed) {
        const name = `${way.name}_wrong${index}`;
        to?.texts.push(`${way.before}${name}${way.signature}${way.body}`);
        const call = `${way.receiver}${name}(${way.args.join(', ')})`;
        const go = way.returns ? `return ${call}` : `${call}; return`;
        to?.cases.set(key, [...(to.cases.get(key) ?? []), `case ${index}: ${go}`]);
      }
    }
  }
  const files = base.map(({ file, imports, declarations }) => {
    const { imports: all = [], texts = [], cases = new Map<string, string[]>() } = additions.get(file.name) ?? {};
    return { name: file.name, text: withVariants(file.text, declarations, cases, all.slice(imports.length), texts) };
  });
  return { files, together };
}

interface Difference {
  readonly file: string;
  readonly imports: readonly GoImport[];
  readonly changed: readonly { readonly key: string; readonly way: Way }[];
  readonly added: readonly Declaration[];
}

/** What one implementation has otherwise than the right one, file by file; undefined when that is not functions alone. */
function differenceOf(
  base: readonly Parsed[],
  other: readonly Parsed[],
  taken: ReadonlyMap<string, string>,
): Difference[] | undefined {
  if (base.map(({ file }) => file.name).join() !== other.map(({ file }) => file.name).join()) return undefined;
  const differences: Difference[] = [];
  for (const [i, { file, declarations: own }] of base.entries()) {
    const { imports, declarations } = other[i] as Parsed; // as many files, of the same names
    const known = new Map(own.map((one) => [one.key, one]));
    const here = new Set(declarations.map(({ key }) => key));
    // A function that is not there is not called, either; a type without one of its methods is another type.
    if (own.some(({ key, way }) => !here.has(key) && way?.isMethod !== false)) return undefined;
    const changed = [];
    const added = [];
    for (const one of declarations) {
      const before = known.get(one.key);
      if (before?.text === one.text) continue;
      if (before) {
        if (!one.way || before.way?.signature !== one.way.signature || before.way.before !== one.way.before)
          return undefined;
        changed.push({ key: one.key, way: one.way });
      } else if (one.way?.isMethod === false && (taken.get(one.key) ?? one.text) === one.text) added.push(one);
      else return undefined;
    }
    differences.push({ file: file.name, imports, changed, added });
  }
  return differences;
}

/** Lines stay where they are: what Go says about the right implementation is about the file that the learner reads. */
function withVariants(
  text: string,
  declarations: readonly Declaration[],
  cases: ReadonlyMap<string, readonly string[]>,
  imports: readonly GoImport[],
  texts: readonly string[],
): string {
  let result = text;
  for (const { key, start, way } of [...declarations].reverse()) {
    const own = cases.get(key);
    if (!own || !way) continue;
    const brace = start + `${way.before}${way.name}${way.signature}`.length;
    result = `${result.slice(0, brace + 1)} switch ${triedVariable} { ${own.join('; ')} };${result.slice(brace + 1)}`;
  }
  const spec = ({ alias, path }: GoImport) => `; import ${alias ?? ''} ${JSON.stringify(path)}`;
  result = result.replace(/^package main\b/m, (clause) => `${clause}${imports.map(spec).join('')}`);
  return `${result.trimEnd()}\n\n${texts.join('\n\n')}\n`;
}

/** The imports of both; undefined when they call two packages by one name. */
function joined(some: readonly GoImport[], more: readonly GoImport[]): GoImport[] | undefined {
  const nameOf = ({ alias, path }: GoImport) => alias ?? packageNameOf(path);
  const all = [...some];
  for (const one of more) {
    const same = all.find((other) => nameOf(other) === nameOf(one));
    if (!same) all.push(one);
    else if (same.path !== one.path) return undefined;
  }
  return all;
}

function parseAll(program: Program): Parsed[] | undefined {
  const files = [...program].sort((a, b) => (a.name < b.name ? -1 : 1)).map(parse);
  return files.every((file) => file !== undefined) ? files : undefined;
}

/** Reads what gofmt has formatted: top-level declarations, and nothing else, begin in the first column. */
function parse(file: SourceFile): Parsed | undefined {
  const go = readGoFile(file.text);
  if (!go) return undefined;
  const offset = file.text.length - go.body.length;
  const starts = [...codeOnly(go.body).matchAll(/^(?:func|var|const|type)\b/gm)].map(({ index }) => index);
  const bodies = new Map(functionsOf(go.body).map((one) => [one.start, one.body[0]]));
  const declarations = starts.map((start, i) => {
    const whole = withoutComments(go.body)
      .slice(start, starts[i + 1])
      .trimEnd().length;
    const text = go.body.slice(start, start + whole);
    const brace = bodies.get(start);
    const way = brace === undefined ? undefined : wayOf(text.slice(0, brace - start), text.slice(brace - start));
    const receiver = /^func \(\w+ (.+?)\) /.exec(way?.before ?? '')?.[1] ?? '';
    const key = way ? `func (${receiver.replace('*', '')}) ${way.name}` : text;
    return { key, text, start: offset + start, way };
  });
  return { file, imports: go.imports, declarations };
}

/** Undefined for what can't be called on: type parameters, a parameter or a receiver without a name, `init`. */
function wayOf(head: string, body: string): Way | undefined {
  const match = /^(func (?:\((\w+) [^)]+\) )?)(\w+)(?=\()/.exec(head);
  const [, before = '', receiver, name = ''] = match ?? [];
  if (!match || name === 'init' || receiver === '_') return undefined;
  const signature = head.slice(match[0].length);
  const end = closingParenthesis(signature);
  const args = argsOf(signature.slice(1, end));
  if (!args) return undefined;
  const returns = signature.slice(end + 1).trim() !== '';
  const isMethod = receiver !== undefined;
  return { isMethod, before, name, signature, body, receiver: isMethod ? `${receiver}.` : '', args, returns };
}

/** The parameters, as they are passed on: `a, b int, more ...string` → `a`, `b`, `more...` */
function argsOf(parameters: string): string[] | undefined {
  const parts = splitAtCommas(parameters);
  const named = parts.map((part) => /^(\w+)(?: (\.\.\.)?|$)/.exec(part));
  const types = /^(?:chan|func|map|struct|interface)\b/;
  const anyNamed = parts.some((part) => part.includes(' ') && !types.test(part));
  if (parts.length > 0 && !anyNamed) return undefined;
  const args = named.map((match) => (match && match[1] !== '_' ? `${match[1]}${match[2] ?? ''}` : undefined));
  return args.every((arg) => arg !== undefined) ? args : undefined;
}

function splitAtCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function closingParenthesis(text: string): number {
  let depth = 0;
  for (const [i, letter] of [...text].entries()) {
    if (letter === '(') depth++;
    if (letter === ')' && --depth === 0) return i;
  }
  return text.length;
}

/**
 * Whether the file could carry something from one implementation to the next: a variable of the package other than an
 * error, an init function; or a test that goes on when the next has begun.
 */
function remembers(text: string): boolean {
  const code = codeOnly(text);
  if (/\.\s*Parallel\b/.test(code) || /^\s*func\s+init\b/m.test(code)) return true;
  let depth = 0;
  for (const { 0: token, index } of code.matchAll(/[{}()]|\bvar\b/g)) {
    if (token === 'var') {
      if (depth === 0 && !holdsErrors(text.slice(index))) return true;
    } else depth += token === '{' || token === '(' ? 1 : -1;
  }
  return false;
}

const oneError = String.raw`\s*\w+(?:\s+error)?\s*=\s*errors\.New\("(?:\\.|[^"\\\n])*"\)[ \t]*(?:\/\/.*)?`;
const onlyErrors = new RegExp(String.raw`^var(?:${oneError}$|\s*\((?:${oneError}\n|\s*\/\/.*\n)*\s*\))`, 'm');

/** `var ErrEmpty = errors.New("…")`, or a list of such: sentinels, which nobody changes. */
const holdsErrors = (text: string): boolean => onlyErrors.exec(text)?.index === 0;
