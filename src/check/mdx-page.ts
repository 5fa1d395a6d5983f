/** An MDX page as a tree, and what the text rules look for in it: headings, links, images, elements, running text. */
import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';

/** A node of the tree; which fields it has depends on its type. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: unknown;
  readonly depth?: number;
  readonly url?: string;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

export interface Heading {
  readonly line: number;
  readonly depth: number;
  readonly text: string;
  /** The id that the site gives it. */
  readonly id: string;
}
export interface Link {
  readonly line: number;
  readonly url: string;
}
export interface Image extends Link {
  readonly alt: string;
}
/** `<Run file="first.go" />`; attributes that are not plain text are left out. */
export interface Element {
  readonly line: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
/** Words that people read, without code. */
export interface Words {
  readonly line: number;
  readonly text: string;
}

export interface MdxPage {
  /** Below the project: `content/lessons/…/index.mdx`. */
  readonly file: string;
  /** Why there is no tree: the file is missing or is not MDX. */
  readonly fault: { readonly line: number; readonly what: string; readonly fix: string } | undefined;
  /** The whole text of the file. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly elements: readonly Element[];
  readonly words: readonly Words[];
}

/** `text` is undefined where there is no such file. */
export function readMdx(file: string, text: string | undefined): MdxPage {
  const found = {
    headings: [] as Heading[],
    links: [] as Link[],
    images: [] as Image[],
    elements: [] as Element[],
    words: [] as Words[],
  };
  if (text === undefined) {
    const fault = { line: 1, what: 'there is no such page', fix: 'write it, or delete its folder' };
    return { file, fault, text: '', ...found };
  }
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  // The front matter's lines stay, empty, so that line numbers are the file's own.
  const body = front.replaceAll(/[^\n]/g, '') + text.slice(front.length);
  let tree: Node;
  try {
    tree = mdxToMdast(body, { features: { gfm: true } }) as Node;
  } catch (error) {
    const line = Number(/:?(\d+):\d+/.exec((error as Error).message)?.[1] ?? 1);
    const what = `it is not MDX: ${(error as Error).message.split('\n')[0]}`;
    return { file, fault: { line, what, fix: 'correct its syntax' }, text, ...found };
  }
  const slugger = new GithubSlugger();
  const visit = (node: Node, outerLine: number): void => {
    const line = node.position?.start.line ?? outerLine;
    switch (node.type) {
      case 'heading': {
        const words = plainText(node);
        found.headings.push({ line, depth: node.depth ?? 0, text: words, id: slugger.slug(words) });
        break;
      }
      case 'link':
        found.links.push({ line, url: node.url ?? '' });
        break;
      case 'image':
        found.images.push({ line, url: node.url ?? '', alt: (node.alt ?? '').trim() });
        break;
      case 'text':
        found.words.push({ line, text: String(node.value) });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = Object.fromEntries(
          (node.attributes ?? []).flatMap(({ name, value }) =>
            name && (typeof value === 'string' || value === null) ? [[name, value ?? '']] : [],
          ),
        );
        found.elements.push({ line, name: node.name ?? '', attributes });
        if (node.name === 'a' && attributes['href'] !== undefined) found.links.push({ line, url: attributes['href'] });
        if (node.name === 'img') {
          found.images.push({ line, url: attributes['src'] ?? '', alt: (attributes['alt'] ?? '').trim() });
        }
        for (const name of ['title', 'ask', 'why', 'caption', 'label', 'alt']) {
          if (attributes[name]) found.words.push({ line, text: withoutCode(attributes[name]) });
        }
        break;
      }
    }
    for (const child of node.children ?? []) visit(child, line);
  };
  visit(tree, 1);
  return { file, fault: undefined, text, ...found };
}

/** What stands between backticks is code. */
export const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, ' ');

function plainText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return String(node.value);
  return (node.children ?? []).map(plainText).join('');
}
