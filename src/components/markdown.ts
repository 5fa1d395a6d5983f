/** Markdown of front matter (hints, reasons, rules) to HTML. Bodies of lessons go through Astro's own pipeline. */
import { markdownToHtml } from 'satteri';
import { highlight } from './highlight.ts';

const unescape = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, '&');

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Blocks of Markdown; fences are highlighted. */
export async function markdown(text: string): Promise<string> {
  const { html } = markdownToHtml(text, { features: { gfm: true, smartPunctuation: true } });
  const fence = /<pre><code(?: class="language-([\w-]+)")?>([\s\S]*?)<\/code><\/pre>/g;
  const parts = await Promise.all(
    [...html.matchAll(fence)].map(([, language, code]) => highlight(unescape(code ?? ''), language ?? 'go')),
  );
  return html.replace(fence, () => `<pre class="code" tabindex="0"><code>${parts.shift() ?? ''}</code></pre>`);
}

/** One line of plain text in which only backticks mean something: attributes in MDX, titles, rules to keep. */
export const inline = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`[^`]+`$/.test(part) ? `<code>${escape(part.slice(1, -1))}</code>` : escape(part).replace(/'/g, '’'),
    )
    .join('');

/** The same without the code marks, for the title bar, descriptions and search. */
export const plain = (text: string): string => text.replace(/`/g, '').replace(/\s+/g, ' ').trim();
