/** What a learner has done, kept in the browser: after a reload, in two tabs, and where nothing can be kept. */
import {
  editorIn,
  expect,
  goFile,
  kept,
  lesson,
  openEditor,
  program,
  replaceText,
  runEnded,
  test,
} from './fixtures.ts';
import type { Page } from './fixtures.ts';

const title = 'Goroutines and what they cost';

/** The lesson's line in the curriculum of home or module page. */
const line = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
    .first();

/** Comes to the lesson's end, which marks it. */
async function read(page: Page): Promise<void> {
  const mark = page.getByRole('button', { name: 'Mark as read' });
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('End');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
}

test('who comes to the end has read the lesson, after a reload and in lists; the mark can be taken back and set', async ({
  page,
}) => {
  await page.goto(lesson);
  const mark = page.getByRole('button', { name: 'Mark as read' });
  await read(page);
  await expect(page.getByText(/^Read on \d+ \w+$/)).toBeVisible();
  await kept(page, lesson, async (tab) => {
    await expect(tab.getByText(/^Read on \d+ \w+$/)).toBeVisible({ timeout: 2000 });
  });
  await page.reload();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/learn/concurrency/');
  await expect(line(page).getByText('Read', { exact: true })).toHaveCount(1);
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();
  await page.goto(lesson);
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  await mark.press('Enter');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
});

test('what was typed or chosen is kept, though the page is reloaded in the same moment', async ({ page }) => {
  await page.goto(lesson);
  const code = await openEditor(program(page, 'first.go'), 'first.go');
  await replaceText(code, 'package main // typed a moment ago\n');
  await page.reload();
  await expect(program(page, 'first.go').getByText('// typed a moment ago')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  const choice = page.getByRole('radio', { name: /^In this page/ });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(choice).toBeChecked();
});

test('home leads back to where one was, to the section', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Start here/ })).toBeVisible();
  await page.goto(lesson);
  await page.getByRole('heading', { name: 'Who runs them' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
  });
  await kept(page, '/', async (tab) => {
    const back = tab.getByRole('link', { name: /^Continue where you were/ });
    await expect(back).toHaveAttribute('href', /#who-runs-them$/, { timeout: 2000 });
  });
  await page.goto('/');
  await page.getByRole('link', { name: /^Continue where you were/ }).click();
  await expect(page.getByRole('heading', { name: 'Who runs them' })).toBeInViewport();
  await page.goto('/exercises/merge-channels/');
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await kept(page, '/', async (tab) => {
    const back = tab.getByRole('link', { name: /^Continue where you were/ });
    await expect(back).toContainText(name.trim(), { timeout: 2000 });
  });
});

test('attempts and passes show in lists: tried, then passed', async ({ page }) => {
  await page.goto('/exercises/producer-closes/');
  await page.getByRole('button', { name: 'Check answer' }).click();
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.getByRole('heading')).toHaveText(/fail|Not yet/);
  const badge = async (word: string) => {
    const list = await page.context().newPage();
    await list.goto('/exercises/');
    const card = list.getByRole('article').filter({ has: list.locator('a[href$="/producer-closes/"]') });
    await expect(card.getByText(word, { exact: true })).toHaveCount(1);
    await list.close();
  };
  await badge('Tried');
  const bench = page.getByRole('region', { name: 'Workbench' });
  const { name, text } = await goFile('exercises/producer-closes/solution');
  await replaceText(await openEditor(bench, name), text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result.getByRole('heading', { name: 'Passed' })).toBeVisible();
  await badge('Passed');
  await expect(page.getByText('Passed', { exact: true }).first()).toBeVisible();
});

test('two tabs agree, at once', async ({ page, context }) => {
  await page.goto('/learn/concurrency/');
  const other = await context.newPage();
  await other.goto(lesson);
  await read(other);
  await expect(line(page).getByText('Read', { exact: true })).toHaveCount(1);
  await other.getByRole('button', { name: 'Mark as read' }).click();
  await expect(line(page).getByText('Read', { exact: true })).toHaveCount(0);
});

test('two tabs that are open at the same time lose nothing of what either writes', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto(lesson), other.goto('/learn/concurrency/channels/')]);
  for (const tab of [page, other]) {
    await tab.bringToFront(); // one in the background does not scroll to its end
    await read(tab);
  }
  await kept(page, '/learn/concurrency/', async (tab) => {
    await expect(tab.getByText(/^2 of \d+ done$/)).toBeVisible({ timeout: 2000 });
  });
});

test('where the browser keeps nothing, the page says so and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: refuse });
    Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
  });
  await page.goto(lesson);
  const notice = page.getByRole('status').filter({ hasText: 'does not let the page keep anything' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
  const first = program(page, 'first.go');
  await first.getByRole('button', { name: 'Edit' }).click();
  await expect(editorIn(first)).toBeFocused();
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(first.getByText('Exit status 0.')).toBeVisible();
  await runEnded(first);
  await read(page);
});
