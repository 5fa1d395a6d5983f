/** Vite plugin for astro.config: puts monaco-stylesheets.ts in the place of Monaco's own `<style>` elements. */
import { fileURLToPath } from 'node:url';

const replacement = fileURLToPath(new URL('./monaco-stylesheets.ts', import.meta.url));

export function monacoCsp(): { name: string; enforce: 'pre'; resolveId(id: string, importer?: string): string | undefined } {
  return {
    name: 'monaco-csp',
    enforce: 'pre',
    resolveId(id, importer) {
      return id.endsWith('/domStylesheets.js') && importer?.includes('/monaco-editor/') ? replacement : undefined;
    },
  };
}
