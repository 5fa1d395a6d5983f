/**
 * Vite plugin for astro.config: Monaco's styles as constructed style sheets, which arrive with the editor and not with
 * every page (Astro links what a page may load later), and which a strict Content-Security-Policy lets through.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const stylesheets = fileURLToPath(new URL('./monaco-stylesheets.ts', import.meta.url));
const prefix = '\0monaco-css:';

interface MonacoCspPlugin {
  name: string;
  enforce: 'pre';
  resolveId(id: string, importer?: string): string | undefined;
  load(id: string): Promise<string | undefined>;
}

export function monacoCsp(): MonacoCspPlugin {
  return {
    name: 'monaco-csp',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer?.includes('/monaco-editor/')) return undefined;
      if (id.endsWith('/domStylesheets.js')) return stylesheets;
      // The suffix keeps Vite's own handling of .css files away.
      return id.endsWith('.css') ? `${prefix}${resolve(dirname(importer), id)}.js` : undefined;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const css = await readFile(id.slice(prefix.length, -'.js'.length), 'utf8');
      return `import { adopt } from ${JSON.stringify(stylesheets)};\nadopt(${JSON.stringify(shorter(css))});`;
    },
  };
}

/** Without comments, indentation and newlines; Monaco's strings hold none of these. */
function shorter(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
