/** The review of an answer that passes: read its notes, go to the lines and the guide, mend the answer, see them gone. */
import AxeBuilder from '@axe-core/playwright';
import { piece } from '../src/content/roots.ts';
import { announcement, choose, editorIn, expect, goFile, openEditor, replaceText, tabTo, test } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

const slug = 'producer-closes';

/** The solution, made worse where it stays right. */
async function roughAnswer(): Promise<{ name: string; text: string; elseLine: number }> {
  const { name, text } = await goFile(`exercises/${slug}/solution`);
  const rough = text.replace(
    '\t\t\t}\n\t\t\trecords <- Record{Line: line}\n',
    '\t\t\t} else {\n\t\t\t\trecords <- Record{Line: line}\n\t\t\t}\n',
  );
  const elseLine = rough.split('\n').findIndex((line) => line.includes('else')) + 1;
  expect(elseLine).toBeGreaterThan(0);
  return { name, text: rough, elseLine };
}

async function open(page: Page): Promise<{ bench: Locator; result: Locator; review: Locator }> {
  await page.goto(`/exercises/${slug}/`);
  const bench = page.getByRole('region', { name: 'Workbench' });
  const result = bench.getByRole('region', { name: 'Result' });
  return { bench, result, review: result.getByRole('region', { name: 'Review' }) };
}

async function answerWith(page: Page, bench: Locator, name: string, text: string): Promise<void> {
  await replaceText(await openEditor(bench, name), text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const leaveElse = 'Leave the else away';

test('a rough answer passes, with notes beside its lines; mended, it has none', async ({ page }) => {
  const { bench, result, review } = await open(page);
  const rough = await roughAnswer();
  await answerWith(page, bench, rough.name, rough.text);
  await expect(result.getByRole('heading', { name: 'Passed' })).toBeVisible();
  await expect(review.getByRole('heading', { name: 'Review: 1 note' })).toBeVisible({ timeout: 60_000 });
  await expect(
    announcement(page).filter({ hasText: 'Passed, and the review has 1 note, below the verdict.' }),
  ).toHaveCount(1);
  const note = review.getByRole('listitem').filter({ has: page.getByRole('heading', { name: leaveElse }) });
  await expect(note).toContainText('The branch above ends with return, so this else says nothing');
  await expect(note).toContainText('Go readers follow the left edge');
  // Behind the line it is about, and by its link.
  await expect(
    bench
      .getByRole('code')
      .getByText(/else\s\{.*Leave\sthe\selse\saway/)
      .first(),
  ).toBeVisible();
  await note.getByRole('button', { name: `${rough.name}:${rough.elseLine}, show in the editor` }).click();
  await expect(editorIn(bench)).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.verdict').analyze();
    expect(violations).toEqual([]);
  }

  const { text } = await goFile(`exercises/${slug}/solution`);
  await replaceText(editorIn(bench), text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(review.getByText('A reviewer has nothing to add.')).toBeVisible({ timeout: 60_000 });
  await expect(review.getByRole('heading', { name: leaveElse })).toBeHidden();
  await expect(bench.getByRole('code').getByText(/Leave\sthe\selse\saway/)).toHaveCount(0);
  await page.reload();
  await expect(bench.getByText('Your draft is back.')).toBeVisible();
});

test('the page reviews by itself, too', async ({ page }) => {
  const { bench, review } = await open(page);
  await choose(page, 'Where my code runs', /^In this page/);
  const rough = await roughAnswer();
  await answerWith(page, bench, rough.name, rough.text);
  await expect(review.getByRole('heading', { name: leaveElse })).toBeVisible({ timeout: 60_000 });
});

test('on a phone, with the plain text area and without a pointer, the notes lead to their lines', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { bench, review } = await open(page);
  await choose(page, 'Editor', /^Plain text area/);
  const rough = await roughAnswer();
  await answerWith(page, bench, rough.name, rough.text);
  const note = review.getByRole('listitem').filter({ has: page.getByRole('heading', { name: leaveElse }) });
  await expect(note).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  const line = note.getByRole('button', { name: `${rough.name}:${rough.elseLine}, show in the editor` });
  await tabTo(page, line);
  await page.keyboard.press('Enter');
  const code = editorIn(bench);
  await expect(code).toBeFocused();
  const lineAtCursor = (area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split('\n').length;
  expect(await code.evaluate(lineAtCursor)).toBe(rough.elseLine);
  await expect(bench.getByTitle(leaveElse)).toHaveText(`✎ ${rough.elseLine}`);
});

test('a note leads to the rule of the guide', async ({ page }) => {
  test.skip(!piece('rule', 'names/leave-early'), 'the guide on names has no such rule');
  const { bench, review } = await open(page);
  const rough = await roughAnswer();
  await answerWith(page, bench, rough.name, rough.text);
  await review.getByRole('link', { name: `The rule in the guide: ${leaveElse}` }).click();
  await expect(page).toHaveURL(/\/guides\/names\/#leave-early$/);
  await page.goBack();
  await expect(bench.getByText('Your draft is back.')).toBeVisible();
});
