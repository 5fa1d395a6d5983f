/** Guides, rules and questions: found, read without JavaScript, run, linked both ways. */
import AxeBuilder from '@axe-core/playwright';
import { pieces } from '../src/content/roots.ts';
import { expect, test } from './fixtures.ts';

const rule = 'Write defer cancel() on the line after you make a context.';

test('a guide is reached from home, and leads to each of its rules', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Guides', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Concurrency', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Concurrency' })).toBeVisible();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: rule }).click();
  await expect(page).toHaveURL(/#defer-cancel$/);
  await expect(page.getByRole('heading', { level: 2, name: rule })).toBeInViewport();
});

test('a rule’s programs run where they stand, and vet says what the rule says', async ({ page }) => {
  await page.goto('/guides/concurrency/#defer-cancel');
  const section = page.getByRole('region', { name: rule });
  const bad = section.getByRole('figure').filter({ hasText: 'bad.go' });
  await expect(bad.getByText('the cancel function is not used on all paths')).toBeVisible();
  const good = section.getByRole('figure').filter({ hasText: 'good.go' });
  await good.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(good.getByText('Exit status 0.')).toBeVisible();
});

test('a rule leads to its lesson, and the lesson back to the rule', async ({ page }) => {
  await page.goto('/guides/concurrency/');
  await page
    .getByRole('region', { name: rule })
    .getByRole('link', { name: 'Contexts and the end of the work' })
    .click();
  await page.getByRole('link', { name: rule }).click();
  await expect(page).toHaveURL(/\/guides\/concurrency\/#defer-cancel$/);
});

for (const { id: guide } of pieces('guide'))
  test(`all rules of the guide ${guide} fit on one sheet of paper`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium prints to a file');
    await page.goto(`/guides/${guide}/summary/`);
    const rules = pieces('rule').filter(({ id }) => id.startsWith(`${guide}/`));
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(rules.length + 2); // and the breadcrumb's two
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });

test('rules are filtered by topic, by language and by words', async ({ page }) => {
  await page.goto('/guides/');
  const all = pieces('rule').length;
  const shown = page.getByRole('region', { name: 'All rules' }).getByRole('listitem');
  await expect(page.getByText(`${all} rules`)).toBeVisible();
  await expect(shown).toHaveCount(all);
  await page.getByLabel('Topic').selectOption({ label: 'Concurrency' });
  await page.getByLabel('You come from').selectOption({ label: 'Python' });
  await page.getByLabel('Find').fill('cancel context');
  await expect(page.getByRole('link', { name: rule })).toBeVisible();
  await expect(page.getByText('From Python:').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText('From Java:').filter({ visible: true })).toHaveCount(0);
  await page.getByLabel('Find').fill('nothing of the kind');
  await expect(page.getByText(`0 of ${all} rules`)).toBeVisible();
});

test('a question has an address of its own', async ({ page }) => {
  await page.goto('/faq/#stop-a-goroutine');
  await expect(page.getByRole('heading', { name: 'How do I stop a goroutine from outside?' })).toBeInViewport();
  await expect(page.getByText('You cannot.')).toBeVisible();
});

test('a kind without a piece has no page and no entry', async ({ page, request, watch }) => {
  watch.allow(/404/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Decks' })).toHaveCount(0);
  expect((await request.get('/decks/')).status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide reads whole on a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/guides/concurrency/');
    const section = page.getByRole('region', { name: rule });
    await expect(section.getByText('Every way out of the function releases them.')).toBeVisible();
    await expect(section.getByRole('link', { name: 'Open the file' })).toHaveCount(2);
    const box = await page.getByRole('main').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
  });
});

for (const path of ['/guides/', '/guides/concurrency/', '/guides/concurrency/summary/', '/faq/'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
