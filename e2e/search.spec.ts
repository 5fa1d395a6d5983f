/** Search, by keyboard. */
import { expect, lesson, test } from './fixtures.ts';
import type { Locator, Page } from './fixtures.ts';

/** Opens search by its key, ready to type. */
async function search(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+K');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox', { name: 'Search the site' })).toBeFocused();
  return dialog;
}

test('Ctrl+K opens search; typing finds; arrows choose; Enter goes there', async ({ page }) => {
  await page.goto('/');
  const dialog = await search(page);
  const field = dialog.getByRole('searchbox');
  await page.keyboard.insertText('leak'); // at once: each letter would begin a search of its own
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages?/);
  const links = dialog.getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const title = await links.first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${title ?? 'no address'}$`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('Enter in the field goes to the best result', async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('untangle the deadlock');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages?/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/exercises\/untangle-deadlock\/$/);
});

test('finds each kind of page, and says which it is', async ({ page }) => {
  await page.goto('/');
  const dialog = await search(page);
  await page.keyboard.type('goroutine');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages/);
  await expect(dialog.getByText('Lesson', { exact: true }).first()).toBeVisible();
  await dialog.getByRole('searchbox').fill('merge channels');
  await expect(dialog.getByText('Exercise', { exact: true }).first()).toBeVisible();
});

test('says when nothing is found, and Escape closes', async ({ page }) => {
  await page.goto('/');
  const dialog = await search(page);
  await page.keyboard.type('ŋŋŋŋŋŋ');
  await expect(dialog.getByRole('status')).toHaveText('Nothing found for “ŋŋŋŋŋŋ”.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
