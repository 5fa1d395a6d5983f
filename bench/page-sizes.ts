/** Bytes that pages fetch, as a host with brotli sends them. */
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { Figure } from './figure.ts';
import { sized } from './figure.ts';

const compress = promisify(brotliCompress);
const compressed = /\.(woff2|png|jpe?g|webp|avif)$/;

export async function pageSizes(browser: Browser, baseUrl: string): Promise<Figure[]> {
  const lessons = ['goroutines', 'channels', 'select', 'leaks', 'context', 'waitgroup'].map(
    (name) => `/learn/concurrency/${name}/`,
  );
  const lessonBytes = [];
  for (const path of lessons) lessonBytes.push(await bytesOf(browser, baseUrl + path));
  const figures = [
    sized('home, all that it loads, brotli', await bytesOf(browser, `${baseUrl}/`), 50),
    sized('largest lesson page, before an editor is asked for, brotli', Math.max(...lessonBytes), 50),
    sized(
      'exercise page, before an editor is asked for, brotli',
      await bytesOf(browser, `${baseUrl}/exercises/fix-the-leak/`),
      50,
    ),
  ];
  const editor = await bytesOf(browser, `${baseUrl}${lessons[0]}`, async (page) => {
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByRole('textbox').first().waitFor({ state: 'attached' });
  });
  return [...figures, sized('editor, after a click on Edit, brotli', editor - (lessonBytes[0] ?? 0), 700)];
}

/** Everything that is fetched until the page is idle, and after what is then done on it. */
async function bytesOf(browser: Browser, url: string, then?: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
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
  await context.close();
  return bytes;
}

async function sent(url: string, body: Buffer): Promise<number> {
  return compressed.test(new URL(url).pathname) ? body.length : (await compress(body)).length;
}
