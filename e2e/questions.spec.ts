/** Questions about code: what it prints, in which order its lines stand, which line is at fault. */
import { expect, kept, test, type Locator } from './fixtures.ts';

/** The question that holds this text. */
const question = (lesson: Locator, text: string | RegExp) =>
  lesson.locator('check-question, order-lines, spot-line').filter({ hasText: text });

test('what does it print? A wrong guess explains itself, and the right one lets one run the program', async ({
  page,
}) => {
  await page.goto('/learn/concurrency/channels/');
  const asked = question(page.getByRole('article'), 'What does the program print?');
  await expect(asked.getByRole('button', { name: 'Run', exact: true })).toBeHidden();
  await asked.getByRole('radio', { name: /0 true/ }).check();
  await asked.getByRole('button', { name: 'Check' }).click();
  await expect(asked).toContainText('Not yet.');
  await expect(asked).toContainText('is about this value');

  await asked.getByRole('radio', { name: /8 0 false/ }).check();
  await asked.getByRole('button', { name: 'Check' }).click();
  await expect(asked).toContainText('close drops nothing');
  await asked.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(asked.getByLabel('Output', { exact: true })).toContainText('2 3');
});

test('lines are put in order; the first rule that is broken is explained, and the order is remembered', async ({
  page,
}) => {
  await page.goto('/learn/concurrency/waitgroup/');
  const asked = question(page.getByRole('article'), 'Put the lines in order');
  const lines = ['results := make', 'var wg', 'for _, shop', 'go func()', 'for result'];
  const check = asked.getByRole('button', { name: 'Check' });
  const up = (line: string) => asked.getByRole('button', { name: `Move up: ${line}` });
  const items = asked.getByRole('listitem');

  // To the top, the last one first: then they stand in the wrong order.
  for (const line of lines) while (await up(line).isEnabled()) await up(line).click();
  await check.click();
  await expect(asked).toContainText('Not yet.');
  await expect(asked).toContainText('the channel has to be there first');

  for (const line of [...lines].reverse()) while (await up(line).isEnabled()) await up(line).press('Enter');
  for (const [index, line] of lines.entries()) await expect(items.nth(index)).toContainText(line);
  await check.click();
  await expect(asked.getByText('Right.', { exact: true })).toBeVisible();

  await kept(page, '/learn/concurrency/waitgroup/', async (tab) => {
    const again = question(tab.getByRole('article'), 'Put the lines in order');
    await expect(again.getByText('Right.', { exact: true })).toBeVisible();
    for (const [index, line] of lines.entries())
      await expect(again.getByRole('listitem').nth(index)).toContainText(line);
  });
});

test('the line at fault is found by keyboard, and an accused one says why it is not that', async ({ page }) => {
  await page.goto('/learn/concurrency/leaks/');
  const asked = question(page.getByRole('article'), 'You may change one line.');
  await asked.getByRole('radio', { name: /prices <- ask/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(asked).toContainText('Here they stand');

  // Two lines up: past "go func() {" to the channel.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(asked.getByRole('radio', { name: /prices := make/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(asked).toContainText('Right: line');

  await kept(page, '/learn/concurrency/leaks/', async (tab) => {
    const again = question(tab.getByRole('article'), 'You may change one line.');
    await expect(again.getByRole('radio', { name: /prices := make/ })).toBeChecked();
    await expect(again).toContainText('gives the one answer a place');
  });
});
