/** The static site: where it is served, what it may load, how Markdown is shown. */
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { classesOnly, markTheme } from './src/components/highlight.ts';
import { monacoCsp } from './src/elements/monaco-csp-plugin.ts';
import { firstPaint } from './src/layouts/first-paint.ts';
import { site } from './src/site.ts';

const address = process.env.ONRAMP_SITE;

/** Code goes to the playground's origin and to ours, nowhere else. */
const playgroundOrigin = URL.canParse(site.playgroundUrl) ? [new URL(site.playgroundUrl).origin] : [];

export default defineConfig({
  output: 'static',
  base: process.env.ONRAMP_BASE ?? '/',
  ...(address && { site: address }),
  trailingSlash: 'ignore',
  integrations: [mdx(), ...(address ? [sitemap()] : [])],
  markdown: {
    // Inline styles are left out by `classesOnly`; `wrap: null` keeps Astro from adding one.
    shikiConfig: { theme: markTheme, transformers: [classesOnly], wrap: null },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        `connect-src ${["'self'", ...playgroundOrigin].join(' ')}`,
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        // WebAssembly: the learner's own program, the toolchain, and Pagefind. No `unsafe-eval`, no inline script without its hash.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(firstPaint).digest('base64')}`],
      },
      styleDirective: {
        // No inline style of any kind: monacoCsp() turns Monaco's into constructed sheets.
        resources: ["'self'"],
      },
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [monacoCsp()],
    // Browsers that know light-dark(), so that it is not spelled out twice.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  },
});
