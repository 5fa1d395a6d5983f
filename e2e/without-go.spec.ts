/** A machine without Go: the site is built and served all the same, and says what is missing. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGo } from '../src/go/host/go-command.ts';
import { siteServer } from '../src/server/site-server.ts';
import { expect, lesson, program, test as base } from './fixtures.ts';
import { buildSite } from './site-build.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Builds the site as `npm run build` does when there is no toolchain, and serves it as `npm start` then does. */
const test = base.extend<object, { siteWithoutGo: string }>({
  siteWithoutGo: [
    async ({}, use) => {
      const dir = await mkdtemp(join(tmpdir(), 'onramp-without-go-'));
      // server/build-site.ts sets ONRAMP_TOOLCHAIN where there is Go.
      await buildSite(dir, { ONRAMP_TOOLCHAIN: undefined });
      const server = siteServer(dir, undefined);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
      await rm(dir, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ siteWithoutGo }, use) => use(siteWithoutGo),
});

test('pages are there whole, and Run says what is missing instead of failing', async ({ page, watch }) => {
  watch.allow(/status of 50\d.*\/_\//);
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await expect(first.getByText('users answered after 300ms')).toBeVisible();
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText(/Go is not installed/)).toBeVisible();
  await expect(first.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});

test('an exercise reads whole, is not graded, and keeps the draft', async ({ page, watch }) => {
  watch.allow(/status of 50\d.*\/_\//);
  await page.goto('/exercises/fix-the-leak/');
  await page.getByRole('button', { name: 'Check answer' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.getByRole('heading', { name: 'Nothing was graded' })).toBeVisible();
  await expect(result.getByText(/Go is not installed/)).toBeVisible();
});

test('the settings offer only what there is', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  const options = page.getByRole('group', { name: 'Where my code runs' }).getByRole('radio');
  await expect(options).toHaveCount(1);
  await expect(options).toBeChecked();
});

test('the terminal says what to install', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    expect(await findGo(project)).toEqual({ missing: expect.stringContaining('https://go.dev/doc/install') });
  } finally {
    process.env['PATH'] = path;
  }
});
