/** Runbooks as somebody on call uses them: worked through, logged, exported, without a network, and practised. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import type { Page } from './fixtures.ts';

const leak = '/runbooks/goroutine-leak/';
const saved = 'Save the goroutine profile before anything restarts';

const log = (page: Page) => page.getByRole('region', { name: 'Log' });

test.describe('worked through', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('an incident: values once, boxes, answers, notes and copies become a timeline', async ({ page }) => {
    await page.goto('/runbooks/');
    await page.getByRole('main').getByRole('link', { name: 'Goroutine leak in production' }).click();
    await page.getByRole('textbox', { name: 'Deployment' }).fill('checkout');
    await page.getByRole('textbox', { name: 'Namespace' }).fill('shop');
    await page.getByRole('textbox', { name: 'When you write again' }).fill('14:30 UTC');
    const undo = page.getByRole('group', { name: 'Command, shell' }).filter({ hasText: 'rollout undo' });
    await expect(undo).toContainText('kubectl -n shop rollout undo deployment/checkout');

    await expect(page.getByRole('timer')).toHaveCount(1); // the drill's: no clock runs yet
    await page.getByRole('checkbox', { name: saved }).check();
    await expect(page.getByText(/^Done at \d\d:\d\d:\d\d$/)).toBeVisible();
    await expect(page.getByRole('timer', { name: 'Time since the start' })).toHaveText(/^0:0[2-9]$/);
    const decide = page.getByRole('group', { name: 'Is the error rate over 5 minutes above 0.1%?' });
    await decide.getByRole('button', { name: 'Too little to tell' }).click();
    await expect(decide.getByRole('button', { name: 'Too little to tell' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('textbox', { name: 'Note for the log' }).fill('Count falls | slowly');
    await page.keyboard.press('Enter');
    const message = page.getByRole('figure').filter({ hasText: 'To: Incident channel' });
    await message.getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^checkout: goroutine leak\..*Next word: 14:30 UTC\.$/);
    await expect(log(page)).toContainText(`Done: ${saved}`);
    await expect(log(page)).toContainText('above 0.1%? too little to tell');

    // Another runbook goes on with the same incident and the same values.
    await page.goto('/runbooks/roll-back-a-service/');
    await expect(page.getByRole('textbox', { name: 'Deployment' })).toHaveValue('checkout');
    await expect(log(page)).toContainText('Count falls | slowly');
    await page.getByRole('checkbox', { name: 'Name the version to go back to' }).check();
    await page.goto(leak);
    await expect(page.getByRole('checkbox', { name: saved })).toBeChecked();

    await log(page).getByRole('button', { name: 'End', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: saved })).not.toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Deployment' })).toHaveValue('');
    await log(page)
      .getByText(/Goroutine leak in production · 0:\d\d$/)
      .click();
    const download = page.waitForEvent('download');
    await log(page).getByRole('button', { name: 'Download Markdown' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-goroutine-leak-in-production\.md$/);
    const markdown = await readFile(await file.path(), 'utf8');
    expect(markdown).toMatch(/^# Goroutine leak in production\n\n- Started: .* UTC\n- Ended: /);
    expect(markdown).toContain('[Roll back a service](http');
    expect(markdown).toContain('**Note:** Count falls \\| slowly');
    expect(markdown).toContain('- service: `checkout`');

    await log(page).getByRole('button', { name: 'Erase', exact: true }).click();
    await log(page).getByRole('button', { name: 'Erase for good' }).click();
    await expect(log(page)).toContainText('Nothing yet.');
    await page.reload();
    await expect(log(page)).toContainText('Nothing yet.');
  });
});

test('a value that a shell would take apart goes into messages only', async ({ page }) => {
  await page.goto(leak);
  await page.getByRole('textbox', { name: 'Deployment' }).fill('checkout; reboot');
  await expect(page.getByText('It goes into messages only')).toBeVisible();
  const undo = page.getByRole('group', { name: 'Command, shell' }).filter({ hasText: 'rollout undo' });
  await expect(undo).toContainText('deployment/<service>');
  await expect(page.getByRole('figure').filter({ hasText: 'To: Incident channel' })).toContainText('checkout; reboot:');
});

test('what is ticked and typed before the code arrives counts', async ({ page }) => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/_astro\/.*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(leak, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Deployment' }).fill('checkout');
  await page.getByRole('checkbox', { name: saved }).check();
  await page.getByRole('checkbox', { name: 'Read the first stack' }).check();
  arrive();
  await expect(log(page)).toContainText(`Done: ${saved}`);
  await expect(page.getByRole('checkbox', { name: 'Read the first stack' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: saved })).toBeChecked();
  await expect(page.getByRole('figure').filter({ hasText: 'To: Incident channel' })).toContainText('checkout:');
});

test('two tabs write into one log', async ({ page, context }) => {
  await page.goto(leak);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const other = await context.newPage();
  await other.goto('/runbooks/pool-exhausted/');
  await other.getByRole('textbox', { name: 'Note for the log' }).fill('from the other tab');
  await other.getByRole('button', { name: 'Note' }).click();
  await expect(log(page)).toContainText('from the other tab');
  await page.getByRole('checkbox', { name: saved }).check();
  await expect(log(other)).toContainText(`Done: ${saved}`);
});

test('once one runbook has been opened, all of them open without a network', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'Playwright sees service workers in Chromium');
  await page.goto(leak);
  await expect(async () => {
    const kept = await page.evaluate(async () =>
      (await (await caches.open('onramp-runbooks')).keys()).map(({ url }) => url),
    );
    expect(kept.filter((url) => /\/runbooks\/[a-z-]+\/$/.test(url)).length).toBeGreaterThanOrEqual(16);
  }).toPass();
  await context.setOffline(true);
  await page.goto('/runbooks/panic-loop/');
  await expect(page.getByRole('heading', { level: 1, name: 'Panic loop' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'See how many pods panic' }).check();
  await expect(page.getByRole('timer', { name: 'Time since the start' })).toBeVisible();
  await context.setOffline(false);
});

test.describe('the drill', () => {
  const game = (page: Page) => page.getByRole('region', { name: 'Drill' });
  const minute = (page: Page) => game(page).getByRole('button', { name: 'One minute on' }).click();

  test('moves with what one does, and says afterwards what it cost', async ({ page }) => {
    await page.goto(`${leak}?seed=1#drill`);
    await game(page).getByRole('button', { name: 'Begin' }).click();
    await game(page).getByRole('button', { name: 'Pause' }).click();
    await expect(async () => {
      await minute(page);
      await expect(game(page).getByText(/^Alert: Memory of checkout/)).toBeVisible({ timeout: 100 });
    }).toPass();
    await expect(game(page).getByRole('row', { name: /^Memory, fullest pod/ })).toContainText(/8\d/);
    await game(page)
      .getByRole('button', { name: /^Save a goroutine profile/ })
      .click();
    await game(page)
      .getByRole('button', { name: /^Look at goroutines/ })
      .press('Enter'); // it can be pressed, and says why not yet
    await expect(game(page).getByRole('timer')).toHaveText(/^(1|2)\d:\d\d$/);
    await expect(game(page).getByText(/^Wait\. Save a goroutine profile: under way/)).toBeVisible();
    await minute(page);
    await expect(game(page).getByRole('log')).toContainText('main.price.func1 main.go:18');
    await game(page)
      .getByRole('button', { name: /^Roll back to revision 41/ })
      .click();
    for (let i = 0; i < 8; i++)
      if (await game(page).getByRole('region', { name: 'Verdict' }).isHidden()) await minute(page);
    const verdict = game(page).getByRole('region', { name: 'Verdict' });
    await expect(verdict).toBeFocused();
    await expect(verdict).toContainText(/It was over \d+:\d\d after it began/);
    await expect(verdict).toContainText(/^.*0 requests failed, of [\d,]+/s);
    await expect(verdict).toContainText('You saved the profile that names the line.');
    await game(page).getByRole('button', { name: 'Another one' }).click();
    await expect(verdict).toBeHidden();
    await expect(game(page).getByRole('timer')).toHaveText('0:00');
  });

  test('runs by itself until it is paused', async ({ page }) => {
    await page.goto('/runbooks/pool-exhausted/#drill');
    await game(page).getByRole('button', { name: 'Begin' }).click();
    await expect(game(page).getByRole('timer')).toHaveText(/^0:[1-5]\d$/);
    await game(page).getByRole('button', { name: 'Pause' }).click();
    await expect(game(page).getByRole('button', { name: 'Go on' })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a runbook reads whole on a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(leak);
    await expect(page.getByText('kubectl -n <namespace> rollout undo deployment/<service>').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(await page.getByRole('button', { disabled: true }).count());
    expect((await page.getByRole('main').boundingBox())?.width).toBeLessThanOrEqual(320);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a runbook at work, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/runbooks/rollout-step-misbehaves/?seed=3');
    await page.getByRole('checkbox', { name: 'Stop the rollout' }).check();
    await page.getByRole('textbox', { name: 'Service', exact: true }).fill('two words');
    const game = page.getByRole('region', { name: 'Drill' });
    await game.getByRole('button', { name: 'Begin' }).click();
    await game.getByRole('button', { name: 'Pause' }).click();
    await game.getByRole('button', { name: /^Compare old and new/ }).click();
    await game.getByRole('button', { name: 'One minute on' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
