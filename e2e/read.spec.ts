/** Reading: the way to a lesson, without JavaScript, on a small screen, on paper. */
import type { Locator } from './fixtures.ts';
import { expect, goFile, goFiles, kept, lesson, program, test } from './fixtures.ts';

test('home leads to the module, and the module to its lessons, one after the other', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Concurrency', exact: true }).click();
  await expect(page).toHaveURL(/\/learn\/concurrency\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Concurrency' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Goroutines and what they cost' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goroutines and what they cost' })).toBeVisible();
  const first = page.url();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Goroutines and what they cost');
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(first);
});

test('every page that a page links to is there', async ({ page, request }) => {
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const start of ['/', '/learn/concurrency/', lesson, '/exercises/', '/exercises/fix-the-leak/', '/glossary/']) {
    await page.goto(start);
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const [address = ''] = link.split('#');
      if (seen.has(address) || new URL(address).origin !== new URL(page.url()).origin) continue;
      seen.add(address);
      if (!(await request.get(address)).ok()) broken.push(`${start} → ${address}`);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
});

test('the program on the home page runs at once', async ({ page }) => {
  await page.goto('/');
  const hero = program(page, 'first.go');
  await hero.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(hero.getByText('order 17: book, lamp')).toBeVisible();
  await expect(hero.getByText('Exit status 0.')).toBeVisible();
});

test('tabs show the habit of the language the reader comes from, and remember it', async ({ page }) => {
  await page.goto(lesson);
  const tabs = page.getByRole('tablist', { name: 'Show the habit of' }).first();
  const panel = page.getByRole('tabpanel').first();
  await expect(tabs.getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true');
  await tabs.getByRole('tab', { name: 'Python' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: 'Java' })).toBeFocused();
  await expect(panel).toHaveAccessibleName('Java');
  await page.reload();
  await expect(tabs.getByRole('tab', { name: 'Java' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel).toHaveAccessibleName('Java');
  await page.goto('/learn/concurrency/channels/');
  await expect(page.getByRole('tabpanel').first()).toHaveAccessibleName('Java');
});

test('a word of the glossary opens its meaning in place, and leads to the glossary', async ({ page }) => {
  await page.goto(lesson);
  const meaning = page.getByRole('link', { name: 'Glossary', exact: true }).and(page.locator('[popover] a'));
  await expect(meaning.first()).toBeHidden();
  await page.getByRole('button', { name: 'goroutine', exact: true }).first().click();
  await expect(meaning.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meaning.first()).toBeHidden();
  await page.getByRole('button', { name: 'goroutine', exact: true }).first().click();
  await meaning.first().click();
  await expect(page).toHaveURL(/\/glossary\/#goroutine$/);
  await expect(page.getByRole('link', { name: 'goroutine', exact: true })).toBeInViewport();
});

test('a question explains the answer that was chosen, and remembers it', async ({ page }) => {
  await page.goto(lesson);
  const question = page.getByRole('radiogroup').first();
  await question.scrollIntoViewIfNeeded();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Choose an answer first.');
  const answers = question.getByRole('radio');
  let rightAt = -1;
  for (let i = 0; i < (await answers.count()) && rightAt < 0; i++) {
    await answers.nth(i).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toHaveText(/^(Right\.|Not yet\.)/);
    if ((await question.getByRole('status').textContent()) === 'Right.') rightAt = i;
  }
  expect(rightAt).toBeGreaterThanOrEqual(0);
  await kept(page, lesson, async (tab) => {
    const again = tab.getByRole('radiogroup').first();
    await expect(again.getByRole('radio').nth(rightAt)).toBeChecked({ timeout: 2000 });
    await expect(again.getByRole('status')).toHaveText('Right.');
  });
});

test('an address without a page says so, and leads back', async ({ page, watch }) => {
  const response = await page.goto('/learn/nothing-here/');
  expect(response?.status()).toBe(404);
  watch.allow(/404/);
  await expect(page.getByText('There is no page at this address.')).toBeVisible();
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('on paper everything is open and nothing is to be pressed', async ({ page }) => {
  await page.goto(lesson);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true }).first()).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  for (const language of ['Python', 'Java', 'Node']) {
    await expect(page.getByRole('heading', { name: `From ${language}` }).first()).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/exercises/fix-the-leak/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Follow the return in the loop')).toBeVisible();
  await expect(page.getByText('Deferred calls run last to first.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson reads whole, and each program links to its code', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run', exact: true }).first()).toBeHidden();
    const first = page.getByRole('figure').filter({ hasText: 'first.go' }).first();
    await expect(first.getByText('go ask("users"')).toBeVisible();
    await expect(first.getByText('users answered after 300ms')).toBeVisible();
    for (const language of ['Python', 'Java', 'Node']) {
      await expect(page.getByRole('heading', { name: `From ${language}` }).first()).toBeVisible();
    }
    const answer = page
      .getByRole('group')
      .filter({ has: page.locator('summary') })
      .last();
    await answer.locator('summary').click();
    await expect(answer).toHaveAttribute('open');
    const links = page.getByRole('link', { name: 'Open the file' });
    expect(await links.count()).toBeGreaterThan(4);
    const file = (await goFiles('lessons/concurrency/goroutines')).find(({ name }) => name === 'first.go');
    expect(await textBehind(links.first())).toBe(file?.text);
  });

  test('an exercise shows its starter, and hints, tests and solution open', async ({ page }) => {
    await page.goto('/exercises/fix-the-leak/');
    await expect(page.getByRole('button', { name: 'Check answer' })).toBeHidden();
    await expect(page.getByRole('region', { name: 'Workbench' }).getByText('func Import')).toBeVisible();
    for (const [summary, inside] of [
      [/^Hint 1 of 3/, 'Follow the return in the loop'],
      [/^Hint 2 of 3/, 'send needs a second way to go on'],
      [/^Hint 3 of 3/, 'replace the send by a'],
      [/^The tests/, 'func TestStoresEveryOrder'],
      [/^One good solution/, 'defer reader.Wait()'],
      [/^Where others go wrong/, 'Deferred calls run last to first.'],
    ] as const) {
      const part = page.getByRole('group').filter({ hasText: summary });
      await expect(part.getByText(inside).first()).toBeHidden();
      await page.getByText(summary).click();
      await expect(part.getByText(inside).first()).toBeVisible();
    }
    const link = page.getByRole('region', { name: 'Workbench' }).getByRole('link', { name: 'Open the file' });
    expect(await textBehind(link)).toBe((await goFile('exercises/fix-the-leak/starter')).text);
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  for (const path of [
    '/',
    '/learn/concurrency/',
    '/learn/concurrency/goroutines/',
    '/learn/concurrency/channels/',
    '/learn/concurrency/leaks/',
    '/exercises/',
    '/exercises/fix-the-leak/',
    '/glossary/',
    '/casebook/',
    '/nowhere/',
  ]) {
    test(`${path} does not scroll sideways`, async ({ page, watch }) => {
      await page.goto(path);
      if (path === '/nowhere/') watch.allow(/404/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([320, 320]);
    });
  }

  test('a program runs and its output is in reach', async ({ page }) => {
    await page.goto(lesson);
    const first = program(page, 'first.go');
    await first.getByRole('button', { name: 'Run', exact: true }).tap();
    await expect(first.getByText('Exit status 0.')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

async function textBehind(link: Locator): Promise<string> {
  const href = (await link.getAttribute('href')) ?? '';
  return (await link.page().request.get(href)).text();
}
