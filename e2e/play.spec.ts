/** The playground page, as a person uses it. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { choose, editorIn, expect, replaceText, runEnded, tabTo, test } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

const mine = `package main

import "fmt"

func main() {
	fmt.Println("all mine")
}
`;

const main = (page: Page): Locator => page.getByRole('main');
const output = (page: Page): Locator => page.getByRole('region', { name: 'Output' });
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });

/** The playground with the plain text area, which takes text exactly as it comes. */
async function openPlay(page: Page, address = '/play/'): Promise<Locator> {
  await page.goto(address);
  if (address === '/play/') await choose(page, 'Editor', /^Plain text area/);
  await page.reload();
  const code = editorIn(page);
  await expect(code).toBeAttached();
  return code;
}

async function run(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Run', exact: true }).click();
  await runEnded(main(page));
}

test('it is in the navigation and in search, and an empty playground says hello', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('searchbox').fill('playground');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('link', { name: /^Playground/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Playground' }).click();
  await expect(page).toHaveURL(/\/play\/$/);
  await expect(editorIn(page)).toBeAttached();
  await run(page);
  await expect(output(page).getByText('Hello, 世界')).toBeVisible();
  await expect(output(page).getByText('Exit status 0.')).toBeVisible();
});

test('a program is typed, formatted, vetted and run by keyboard, and is there after a reload', async ({ page }) => {
  const code = await openPlay(page);
  await replaceText(code, mine.replace('\tfmt.Println(', '  fmt.Printf("%d\\n", '));
  await code.press('ControlOrMeta+S');
  await expect(code).toHaveValue(/\n\tfmt\.Printf/);
  await page.getByRole('button', { name: 'Vet' }).click();
  await expect(output(page).getByText('wrong type string')).toBeVisible();
  await replaceText(code, mine);
  await page.getByRole('button', { name: 'Vet' }).click();
  await expect(output(page).getByText('go vet has nothing to say.')).toBeVisible();
  await code.press('ControlOrMeta+Enter');
  await expect(output(page).getByText('all mine')).toBeVisible();
  await page.reload();
  await expect(code).toHaveValue(mine.trimEnd());
});

test('a template takes the place of the program, and Undo brings it back', async ({ page }) => {
  const code = await openPlay(page);
  await replaceText(code, mine);
  await page.getByLabel('Begin with').selectOption({ label: 'Tests and an example' });
  await expect(code).toHaveValue(/func TestInitials/);
  await run(page);
  await expect(output(page).getByText('All tests pass.')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(code).toHaveValue(/Hello, 世界/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(code).toHaveValue(/func TestInitials/);
});

test('files are added, renamed and deleted, with words for bad names, and run together', async ({ page }) => {
  const code = await openPlay(page);
  await replaceText(
    code,
    mine.replace('"all mine"', 'greet.Words()').replace('"fmt"', '(\n\t"fmt"\n\t"play/greet"\n)'),
  );
  await page.getByRole('button', { name: 'Add file' }).click();
  const name = page.getByLabel('Name of the new file');
  await expect(name).toBeFocused();
  await name.fill('prog.go');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('There is a prog.go already.');
  await name.fill('../escape.go');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toContainText('invalid file name');
  await name.fill('greet/words.go');
  await name.press('Enter');
  await expect(tab(page, 'greet/words.go')).toHaveAttribute('aria-selected', 'true');
  await expect(code).toHaveAccessibleName('Code of greet/words.go');
  await expect(code).toHaveValue('package greet');
  await replaceText(code, 'package greet\n\nfunc Words() string { return "two files" }\n');
  await run(page);
  await expect(output(page).getByText('two files')).toBeVisible();

  await tab(page, 'greet/words.go').press('F2');
  const renaming = page.getByLabel('New name of greet/words.go');
  await renaming.fill('greet/say.go');
  await renaming.press('Enter');
  await expect(tab(page, 'greet/say.go')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(code).toHaveAccessibleName('Code of prog.go');
  await page.keyboard.press('ArrowRight');
  await expect(code).toHaveValue(/two files/);
  await page.reload();
  await tab(page, 'greet/say.go').click();
  await expect(code).toHaveValue(/two files/);

  await tab(page, 'greet/say.go').press('Delete');
  await expect(tab(page, 'greet/say.go')).toHaveCount(0);
  await run(page);
  await expect(
    output(page)
      .getByText(/package play\/greet is not in std|no required module|It does not compile/)
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tab(page, 'greet/say.go')).toBeVisible();
  await run(page);
  await expect(output(page).getByText('two files')).toBeVisible();
});

test('a link that carries the program opens it elsewhere, apart from what is there', async ({
  page,
  browser,
  baseURL,
}) => {
  const code = await openPlay(page);
  await replaceText(code, mine);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/play\/#code=[\w-]+$/);
  expect(sent).toEqual([]);

  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await theirs.goto('/play/');
  await choose(theirs, 'Editor', /^Plain text area/);
  await theirs.reload();
  await replaceText(editorIn(theirs), '// my own work\n');
  await theirs.goto(link); // the page begins anew when its link changes
  await expect(theirs.getByRole('main').getByText('This program came in a link.')).toBeVisible();
  await expect(editorIn(theirs)).toHaveValue(mine.trimEnd());
  await replaceText(editorIn(theirs), mine.replace('all mine', 'changed'));
  await theirs.reload();
  await expect(editorIn(theirs)).toHaveValue(/changed/);
  await theirs.goto('/play/?own');
  await expect(editorIn(theirs)).toHaveValue('// my own work');
  await theirs.goto('/play/?own#code=broken');
  await expect(
    theirs.getByRole('main').getByText(/link's program can't be opened: the link is not whole/),
  ).toBeVisible();
  await expect(editorIn(theirs)).toHaveValue('// my own work');
  await other.close();
});

test('a program is stored on the site’s server after a word, and its short link opens it', async ({ page }) => {
  const code = await openPlay(page);
  await replaceText(code, mine.replace('all mine', `stored ${Date.now()}`));
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText(/this site's own server.*You cannot take it back/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Store it on/ }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/play\/\?p=[\w-]{11,}$/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await page.goto(link);
  await expect(page.getByText('Somebody shared this program.')).toBeVisible();
  await expect(editorIn(page)).toHaveValue(/stored \d+/);
});

test('the download is what the go command takes', async ({ page }) => {
  await openPlay(page);
  const saved = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const one = await saved();
  expect(one.name).toBe('prog.go');
  expect(one.bytes.toString()).toContain('Hello, 世界');
  await page.getByLabel('Begin with').selectOption({ label: 'Several files and a package' });
  await expect(tab(page, 'money/money.go')).toBeVisible();
  const several = await saved();
  expect(several.name).toBe('play.zip');
  expect(several.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('in the page, it works without a connection', async ({ page, context }) => {
  const code = await openPlay(page);
  await choose(page, 'Where my code runs', /^In this page/);
  await expect(page.getByText('Runs in this page; your code stays here.')).toBeVisible();
  await run(page);
  await expect(output(page).getByText('Hello, 世界')).toBeVisible({ timeout: 60_000 });
  await code.press('ControlOrMeta+S');
  await expect(page.getByRole('status').filter({ hasText: 'Already formatted.' })).toHaveCount(1);
  await context.setOffline(true);
  await replaceText(code, mine.replace('\tfmt', '    fmt'));
  await code.press('ControlOrMeta+S');
  await expect(code).toHaveValue(mine.trimEnd());
  await run(page);
  await expect(output(page).getByText('all mine')).toBeVisible();
  await context.setOffline(false);
});

test('the code editor keeps each file’s text and history when files come and go', async ({ page }) => {
  await page.goto('/play/');
  const code = editorIn(page);
  await expect(code).toBeAttached();
  await replaceText(code, mine);
  await page.getByRole('button', { name: 'Add file' }).click();
  await page.getByLabel('Name of the new file').fill('other.go');
  await page.keyboard.press('Enter');
  await expect(code).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('// second');
  await tab(page, 'prog.go').click();
  await expect(main(page).getByRole('code').getByText('all mine')).toBeVisible();
  // Text that is put in may be several steps for the editor: it closes brackets and indents.
  await expect(async () => {
    await code.press('ControlOrMeta+Z');
    await expect(main(page).getByRole('code').getByText('Hello, 世界')).toBeVisible({ timeout: 500 });
  }).toPass();
  await tab(page, 'other.go').click();
  await expect(main(page).getByRole('code').getByText('// second')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    test('axe finds nothing, with output, a form and the dialog', async ({ page }) => {
      await openPlay(page);
      await run(page);
      await page.getByRole('button', { name: 'Add file' }).click();
      const findings = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html.slice(0, 120)),
        ]);
      expect(await findings()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share' }).click();
      expect(await findings()).toEqual([]);
    });
  });
}

test('every action is reached by Tab, and nothing is wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/play/');
  await expect(editorIn(page)).toBeAttached();
  for (const action of ['Run', 'Format', 'Vet', 'Share', 'Download', 'Reset', 'Add file', 'Rename', 'Delete']) {
    await tabTo(page, main(page).getByRole('button', { name: action, exact: true }));
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
