/** Bytes that pages fetch, as a host with brotli sends them. */
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { siteDir } from '../src/server/build-site.ts';
import { newPage } from './browser.ts';
import type { Figure } from './figure.ts';
import { sized } from './figure.ts';

const compress = promisify(brotliCompress);
const compressed = /\.(woff2|png|jpe?g|webp|avif)$/;

export async function pageSizes(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const lessons = await largestPages('learn/*/*');
  const [exercise] = await largestPages('exercises/*');
  const lessonBytes = [];
  for (const path of lessons) lessonBytes.push(await bytesOf(browser, baseUrl + path));
  const figures = [
    sized('home, all that it loads, brotli', await bytesOf(browser, `${baseUrl}/`), 50),
    sized('largest lesson page, before an editor is asked for, brotli', Math.max(...lessonBytes), 50),
    sized(
      'largest exercise page, before an editor is asked for, brotli',
      await bytesOf(browser, baseUrl + exercise),
      50,
    ),
  ];
  const editor = await bytesOf(browser, `${baseUrl}${lessons[0]}`, async (page) => {
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByRole('textbox').first().waitFor({ state: 'attached' });
  });
  return [...figures, sized('editor, after a click on Edit, brotli', editor - (lessonBytes[0] ?? 0), 700)];
}

/** Paths of the pages with the most HTML among these; what else pages load is the same for all of a kind. */
async function largestPages(pattern: string): Promise<string[]> {
  const pages: { path: string; sizeBytes: number }[] = [];
  for await (const folder of glob(pattern, { cwd: siteDir })) {
    const page = await stat(join(siteDir, folder, 'index.html')).catch(() => undefined);
    if (page) pages.push({ path: `/${folder}/`, sizeBytes: page.size });
  }
  if (pages.length === 0) throw new Error(`no page ${pattern} in ${siteDir}`);
  pages.sort((a, b) => b.sizeBytes - a.sizeBytes);
  return pages.slice(0, 3).map(({ path }) => path);
}

/** Everything that is fetched until the page is idle, and after what is then done on it. */
async function bytesOf(browser: Browser, url: string, then?: (page: Page) => Promise<void>): Promise<number> {
  const page = await newPage(browser);
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.ok())
      bodies.push(
        response.body().then(
          (body) => sent(response.url(), body),
          () => 0,
        ),
      );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await then?.(page);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return bytes;
}

async function sent(url: string, body: Buffer): Promise<number> {
  return compressed.test(new URL(url).pathname) ? body.length : (await compress(body)).length;
}
