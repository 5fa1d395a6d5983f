/** A site whose playground is elsewhere: the learner's word before code leaves, and a playground that misbehaves. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureToolchain } from '../src/go/host/build-toolchain.ts';
import { siteServer } from '../src/server/site-server.ts';
import { choose, expect, lesson, program, test as base } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';
import { saidByFrontEnd, startFrontEnd, type FrontEnd, type Manner } from './official-front-end.ts';
import { buildSite } from './site-build.ts';

interface Elsewhere {
  readonly site: string;
  readonly frontEnd: FrontEnd;
}

const test = base.extend<{ frontEnd: FrontEnd }, { elsewhere: Elsewhere }>({
  elsewhere: [
    async ({}, use) => {
      const frontEnd = await startFrontEnd();
      const toolchain = await ensureToolchain(() => undefined);
      if ('missing' in toolchain) throw new Error(toolchain.missing);
      const dir = await mkdtemp(join(tmpdir(), 'onramp-elsewhere-'));
      await buildSite(dir, { ONRAMP_PLAYGROUND: frontEnd.url, ONRAMP_TOOLCHAIN: toolchain.manifest.key });
      const server = siteServer(dir, toolchain);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use({ site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, frontEnd });
      frontEnd.close();
      server.closeAllConnections();
      server.close();
      await rm(dir, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ elsewhere }, use) => use(elsewhere.site),
  frontEnd: async ({ elsewhere: { frontEnd }, watch }, use) => {
    frontEnd.manner = 'well';
    frontEnd.requests.length = 0;
    watch.allow(new RegExp(`request to ${frontEnd.url}/`));
    await use(frontEnd);
  },
});

// One site for all of them, which takes a while to build.
test.describe.configure({ mode: 'default' });

const question = (page: Page): Locator => page.getByRole('group', { name: 'Where your code goes' });
const compiles = (frontEnd: FrontEnd) => frontEnd.requests.filter((request) => request === 'POST /compile').length;

/** Runs the first program of a lesson, and lets it be sent. */
async function runFirst(page: Page): Promise<Locator> {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await question(page)
    .getByRole('button', { name: /^Send to 127/ })
    .click();
  return first;
}

test('code is sent only after the learner has heard where it goes; the settings take that back', async ({
  page,
  frontEnd,
}) => {
  await page.goto(lesson);
  await choose(page, 'Where my code runs', /^On a server/);
  const first = program(page, 'first.go');
  const run = first.getByRole('button', { name: 'Run', exact: true });
  await run.click();
  await expect(question(page)).toContainText(new URL(frontEnd.url).host);
  await expect(question(page)).toContainText('outside this site');
  expect(frontEnd.requests).toEqual([]);
  await question(page).getByRole('button', { name: 'Do not run' }).click();
  await expect(run).toBeVisible();
  expect(frontEnd.requests).toEqual([]);
  await run.click();
  await question(page)
    .getByRole('button', { name: /^Send to/ })
    .click();
  await expect(first.getByText(saidByFrontEnd)).toBeVisible();
  await run.click();
  await expect.poll(() => compiles(frontEnd)).toBe(2);
  await expect(question(page)).toBeHidden();
  // A form is sent without a preflight.
  expect(frontEnd.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Ask me again' }).click();
  await page.keyboard.press('Escape');
  await run.click();
  await expect(question(page)).toBeVisible();
  expect(compiles(frontEnd)).toBe(2);
});

test('who keeps their code in the page sends nothing, now and later', async ({ page, frontEnd }) => {
  await page.goto(lesson);
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await question(page).getByRole('button', { name: 'Run in this page' }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible({ timeout: 60_000 });
  expect(frontEnd.requests).toEqual([]);
});

const troubles: readonly (readonly [Manner, RegExp])[] = [
  ['firewall: 403 with a page', /refused this program \(403\): often a firewall/],
  ['firewall: 403 without CORS', /refused this program: often a firewall/],
  ['no CORS at all', /does not let pages of this site read what it says/],
  ['web page', /A web page came.*log in first/],
  ['another JSON', /is not a Go playground/],
  ['broken: 502', /has a fault \(status 502\)/],
  ['drops connections', /refused this program: often a firewall/],
  ['never answers', /did not answer within 20 s/],
];

for (const [manner, words] of troubles) {
  test(`${manner}: the learner reads what happened, and that the program runs in the page`, async ({
    page,
    frontEnd,
    watch,
  }) => {
    watch.allow(/status of (403|502)|CORS policy|net::ERR/);
    frontEnd.manner = manner;
    const first = await runFirst(page);
    await expect(first.getByText(words)).toBeVisible({ timeout: 40_000 });
    await expect(first.getByText(/So this runs in the page\.$/)).toBeVisible();
    await expect(first.getByText('Request blocked.')).toHaveCount(0);
    // Fetching Go for each of them would take minutes; one shows that it ends well.
    if (manner !== 'firewall: 403 with a page') return;
    await expect(first.getByText('users answered after 300ms')).toBeVisible({ timeout: 60_000 });
    await expect(first.getByText('Exit status 0.')).toBeVisible();
  });
}

test('busy: the page says that it waits, waits, and tries again', async ({ page, frontEnd, watch }) => {
  watch.allow(/status of 429/);
  frontEnd.manner = 'busy once';
  const first = await runFirst(page);
  await expect(first.getByText(/is busy; trying again in [12] s/)).toBeVisible();
  await expect(first.getByText(saidByFrontEnd)).toBeVisible();
  expect(compiles(frontEnd)).toBe(2);
});

test('out of memory: the learner reads why, and the program does not run again in the page', async ({
  page,
  frontEnd,
  watch,
}) => {
  watch.allow(/status of 500/);
  frontEnd.manner = 'out of memory';
  const first = await runFirst(page);
  await expect(first.getByText(/more than 100 MiB of memory and was stopped/)).toBeVisible();
  await expect(first.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await expect(first.getByText('So this runs in the page')).toHaveCount(0);
  await expect(first.getByText('users answered after 300ms')).toHaveCount(0);
  expect(compiles(frontEnd)).toBe(1);
});

test('who wants a server and gets none is offered the page', async ({ page, frontEnd, watch }) => {
  watch.allow(/status of 403/);
  frontEnd.manner = 'firewall: 403 with a page';
  await page.goto(lesson);
  await choose(page, 'Where my code runs', /^On a server/);
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await question(page)
    .getByRole('button', { name: /^Send to/ })
    .click();
  await expect(first.getByText(/often a firewall/)).toBeVisible();
  frontEnd.manner = 'well';
  await first.getByRole('button', { name: 'Try again' }).click();
  await expect(first.getByText(saidByFrontEnd)).toBeVisible();
  frontEnd.manner = 'firewall: 403 with a page';
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await first.getByRole('button', { name: 'Run in this page from now on' }).click();
  await expect(first.getByText('users answered after 300ms')).toBeVisible({ timeout: 60_000 });
});

test('sharing says first where the text goes and that it stays, and its link opens the program', async ({
  page,
  frontEnd,
  watch,
}) => {
  watch.allow(/status of (404|502)/);
  await page.goto('/play/');
  await page.getByLabel('Begin with').selectOption({ label: 'Generics and iterators' });
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(
    dialog.getByText(/stored on 127\.0\.0\.1:\d+\. Whoever has the link.*cannot take it back/),
  ).toBeVisible();
  expect(frontEnd.requests).toEqual([]);
  frontEnd.manner = 'broken: 502';
  await dialog.getByRole('button', { name: /^Store it on/ }).click();
  await expect(dialog.getByText(/status 502.*Nothing was shared\./)).toBeVisible();
  frontEnd.manner = 'well';
  await dialog.getByRole('button', { name: /^Store it on/ }).click();
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/\/play\/\?p=Onramp-\d{4}$/);
  const opened = await page.context().newPage();
  await opened.goto(await link.inputValue());
  await expect(opened.getByText('Somebody shared this program.')).toBeVisible();
  await expect(opened.getByText('func Count[')).toBeVisible();
  await opened.goto(new URL('/play/?p=no-such-program', page.url()).href);
  await expect(opened.getByRole('main').getByText(/Nothing is shared under no-such-program/)).toBeVisible();
});
