/**
 * The parts of a Go file that matter when files are brought together: what stands before the package clause, its name,
 * the imports, the rest. Reads text; a file that Go would not parse is for the compiler to name.
 */

export interface GoImport {
  /** The name it is given, `.` and `_` included; undefined where it has its own. */
  readonly alias: string | undefined;
  readonly path: string;
}

export interface GoFile {
  /** Comments before the package clause, build constraints among them. */
  readonly lead: string;
  readonly packageName: string;
  readonly imports: readonly GoImport[];
  /** All after the last import. */
  readonly body: string;
}

/** Undefined where there is no package clause. */
export function readGoFile(text: string): GoFile | undefined {
  const start = skipBlank(text, 0);
  const clause = /^package[ \t]+(\w+)[ \t]*;?/.exec(text.slice(start));
  if (!clause?.[1]) return undefined;
  let at = start + clause[0].length;
  const imports: GoImport[] = [];
  for (;;) {
    const next = skipBlank(text, at);
    const head = /^import\b[ \t]*/.exec(text.slice(next));
    if (!head) break;
    at = next + head[0].length;
    if (text[at] !== '(') {
      const one = importAt(text, at);
      if (!one) break;
      imports.push(one.found);
      at = one.end;
      continue;
    }
    at++;
    for (;;) {
      at = skipBlank(text, at);
      if (text[at] === ';') at++;
      else if (text[at] === ')') break;
      else {
        const one = importAt(text, at);
        if (!one) return undefined;
        imports.push(one.found);
        at = one.end;
      }
    }
    at++;
  }
  // What is left of the last import's line, a comment for instance, belongs to it.
  const rest = /^[ \t]*(;|\/\/[^\n]*)?[ \t]*\n?/.exec(text.slice(at));
  return {
    lead: text.slice(0, start),
    packageName: clause[1],
    imports,
    body: text.slice(at + (rest?.[0].length ?? 0)),
  };
}

function importAt(text: string, at: number): { found: GoImport; end: number } | undefined {
  const match = /^(?:([\w.]+)[ \t]+)?(?:"([^"\n]*)"|`([^`]*)`)/.exec(text.slice(at));
  if (!match) return undefined;
  return { found: { alias: match[1], path: match[2] ?? match[3] ?? '' }, end: at + match[0].length };
}

/** Past white space and comments. */
function skipBlank(text: string, from: number): number {
  const blank = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/.exec(text.slice(from));
  return from + (blank?.[0].length ?? 0);
}

/** `"fmt"`, `mrand "math/rand"` */
const spec = ({ alias, path }: GoImport): string => `${alias === undefined ? '' : `${alias} `}${JSON.stringify(path)}`;

/** One file of several of the same package, in `package main`; or why they can't be one. gofmt has not seen it. */
export function mergeGoFiles(files: readonly GoFile[]): { readonly text: string } | { readonly why: string } {
  const named = new Map<string, string>();
  const imports = new Map<string, GoImport>();
  for (const one of files.flatMap((file) => file.imports)) {
    imports.set(spec(one), one);
    if (one.alias === '_' || one.alias === '.') continue;
    const name = one.alias ?? packageNameOf(one.path);
    const other = named.get(name);
    if (other !== undefined && other !== one.path) {
      return {
        why: `the test files call two packages ${name}: ${other} and ${one.path}; give one of them another name`,
      };
    }
    named.set(name, one.path);
  }
  const list = [...imports.keys()].sort((a, b) => (a.replace(/^\S+ /, '') < b.replace(/^\S+ /, '') ? -1 : 1));
  const block = list.length > 0 ? `\nimport (\n${list.map((one) => `\t${one}`).join('\n')}\n)\n` : '';
  const lead = files.map((file) => file.lead.trim()).filter((text) => text !== '');
  const body = files.map((file) => file.body.trim()).filter((text) => text !== '');
  return { text: `${lead.length > 0 ? `${lead.join('\n\n')}\n\n` : ''}package main\n${block}\n${body.join('\n\n')}\n` };
}

/** `math/rand/v2` → `rand` */
export function packageNameOf(path: string): string {
  const parts = path.split('/');
  const last = parts.at(-1) ?? path;
  return /^v\d+$/.test(last) && parts.length > 1 ? (parts.at(-2) ?? last) : last;
}

/** The file in `package main`, the rest as it was. */
export const inPackageMain = (text: string): string => {
  const start = skipBlank(text, 0);
  return text.slice(0, start) + text.slice(start).replace(/^package([ \t]+)\w+/, 'package$1main');
};

const commentOrString = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|`[^`]*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const blank = (part: string): string => part.replace(/[^\n]/g, ' ');

/**
 * Where code is, as a text of the same length in which strings and comments are blank: for looking names up by offset.
 */
export const codeOnly = (text: string): string => text.replace(commentOrString, blank);

/** The same, in which comments alone are blank. */
export const withoutComments = (text: string): string =>
  text.replace(commentOrString, (part) => (part.startsWith('/') ? blank(part) : part));

/** Top-level functions and methods: where each one's body stands, braces included. */
export function functionsOf(
  text: string,
): readonly { name: string; isMethod: boolean; start: number; body: readonly [number, number] }[] {
  const code = codeOnly(text);
  return [...code.matchAll(/^func\b/gm)].flatMap((match) => {
    const head = /^func\s*(\([^)]*\)\s*)?(\w+)/.exec(code.slice(match.index));
    if (!head?.[2]) return [];
    // The body is the first brace outside of parentheses and brackets that no interface or struct type opens.
    let depth = 0;
    for (let i = match.index; i < code.length; i++) {
      const letter = code[i] ?? '';
      if ('(['.includes(letter)) depth++;
      else if (')]'.includes(letter)) depth--;
      else if (letter === '\n' && depth === 0 && i > match.index + head[0].length) return [];
      else if (letter === '{' && depth === 0) {
        const end = closing(code, i);
        if (end < 0) return [];
        if (/\b(interface|struct)\s*$/.test(code.slice(match.index, i))) {
          i = end;
          continue;
        }
        return [{ name: head[2], isMethod: head[1] !== undefined, start: match.index, body: [i, end + 1] as const }];
      }
    }
    return [];
  });
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if (code[i] === '{') depth++;
    else if (code[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
