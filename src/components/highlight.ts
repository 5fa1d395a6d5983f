/** Code to HTML at build time: spans with classes only, since the Content-Security-Policy forbids nothing less. */
import { createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki';
import { codeRoles, codeTheme, type CodeRole } from '../elements/go-theme.ts';

const roles = Object.keys(codeRoles) as CodeRole[];
/** Each role is marked with a colour of its own, which the transformer turns into its class. */
const mark = (role: CodeRole): string => `#00000${roles.indexOf(role) + 1}`;
const roleOf = new Map(roles.map((role) => [mark(role), role]));

export const markTheme = codeTheme('onramp-marks', 'light', mark);

/** Also given to Astro's own Markdown highlighting, so that fences and programs look the same. */
export const classesOnly: ShikiTransformer = {
  name: 'onramp:classes-only',
  pre(node) {
    node.properties = { class: 'code', tabindex: '0', 'data-language': this.options.lang };
  },
  line(node) {
    for (const span of node.children) {
      if (span.type !== 'element') continue;
      const style = String(span.properties['style'] ?? '').toLowerCase();
      const role = roleOf.get(/color:(#[0-9a-f]{6})/.exec(style)?.[1] ?? '');
      span.properties = role ? { class: `t-${role}` } : {};
    }
    // Plain spans cost bytes and say nothing.
    node.children = node.children.flatMap((span) =>
      span.type === 'element' && !span.properties['class'] ? (span.children as typeof node.children) : [span],
    );
  },
};

const languages = ['go', 'python', 'java', 'javascript', 'shellscript', 'json', 'yaml', 'sql'];
let highlighter: Promise<Highlighter> | undefined;

/** The inside of `<code>`: one `<span class="line">` a line. An unknown language is shown plain. */
export async function highlight(code: string, language: string): Promise<string> {
  highlighter ??= createHighlighter({
    langs: languages,
    themes: [markTheme],
    langAlias: { js: 'javascript', sh: 'shellscript' },
  });
  const shiki = await highlighter;
  const known = shiki.getLoadedLanguages().includes(language) ? language : 'text';
  const html = shiki.codeToHtml(code.replace(/\n+$/, ''), {
    lang: known,
    theme: markTheme.name,
    transformers: [classesOnly],
  });
  return html.replace(/^<pre[^>]*><code>/, '').replace(/<\/code><\/pre>$/, '');
}
