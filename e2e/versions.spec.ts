/** What is built? Versions are chosen for a graph of modules, and the graph is changed. */
import { expect, kept, test, type Locator } from './fixtures.ts';

const lesson = '/learn/modules/go-mod/';
const asked = (page: Locator, title: string) => page.locator('choose-versions').filter({ hasText: title });

test('a wrong choice is explained by who requires it; the right ones are remembered', async ({ page }) => {
  await page.goto(lesson);
  const question = asked(page.getByRole('article'), 'The requirement you see first');
  const check = question.getByRole('button', { name: 'Check' });
  await check.click();
  await expect(question.getByText('Choose one for invoices first.')).toBeVisible();
  await expect(question.getByLabel('invoices')).toBeFocused();

  await question.getByLabel('invoices').selectOption('v1.2.0');
  await question.getByLabel('payments').selectOption('v1.1.0');
  await question.getByLabel('ledger').selectOption('not in the build');
  await question.getByLabel('money').selectOption('v1.10.0');
  await check.click();
  await expect(question.getByText('It is in the build. Follow the requirements of payments v1.1.0.')).toBeVisible();
  await expect(question.getByText('Nobody requires money v1.10.0. That it exists is not enough.')).toBeVisible();
  await expect(question.getByText('Not yet. Read why, then choose again.')).toBeVisible();

  await question.getByLabel('ledger').selectOption('v1.0.0');
  await expect(question.getByText('Nobody requires money')).toBeHidden();
  await question.getByLabel('money').selectOption('v1.4.0');
  await check.press('Enter');
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  const why = question
    .getByRole('paragraph')
    .filter({ hasText: 'orders → payments v1.1.0 → ledger v1.0.0 → money v1.4.0' });
  await expect(why).toBeVisible();

  await kept(page, lesson, async (tab) => {
    const again = asked(tab.getByRole('article'), 'The requirement you see first');
    await expect(again.getByText('Right.', { exact: true })).toBeVisible();
    await expect(again.getByLabel('money')).toHaveValue('2');
  });
});

test('the learner changes the requirements by keyboard, says what is built, and goes back to the question', async ({
  page,
}) => {
  await page.goto(lesson);
  const question = asked(page.getByRole('article'), 'shall be older');
  const command = (id: string) => question.getByRole('code').filter({ hasText: `go get example.com/${id}` });
  await expect(command('money@v1.3.0')).toBeVisible();
  await question.getByText('Change it yourself').click();
  await question.getByLabel('What happens').selectOption('go get example.com/invoices@v1.3.0');
  await question.getByRole('button', { name: 'Do it' }).press('Enter');
  await expect(question.getByLabel('invoices')).toBeFocused();
  await expect(command('invoices@v1.3.0')).toBeVisible();

  await question.getByLabel('invoices').selectOption('v1.3.0');
  await question.getByLabel('payments').selectOption('v1.1.0');
  await question.getByLabel('ledger').selectOption('v1.1.0');
  await question.getByLabel('money').selectOption('v1.3.0');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('the highest counts')).toBeVisible();
  await question.getByLabel('money').selectOption('v1.5.0');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();

  await question.getByRole('button', { name: 'Back to the question' }).click();
  await expect(command('money@v1.3.0')).toBeVisible();
  await expect(question.getByLabel('money')).toHaveValue('');
});

test('a release changes nothing, and can be required from then on', async ({ page }) => {
  await page.goto(lesson);
  const question = asked(page.getByRole('article'), 'The requirement you see first');
  await question.getByText('Change it yourself').click();
  const happens = question.getByLabel('What happens');
  await happens.selectOption('money v1.11.0 is released.');
  await question.getByRole('button', { name: 'Do it' }).click();
  await question.getByLabel('money').selectOption('v1.11.0');
  for (const [name, version] of [
    ['invoices', 'v1.2.0'],
    ['payments', 'v1.1.0'],
    ['ledger', 'v1.0.0'],
  ] as const)
    await question.getByLabel(name).selectOption(version);
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('Nobody requires money v1.11.0.')).toBeVisible();
  await question.getByLabel('money').selectOption('v1.4.0');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();

  await happens.selectOption('go get example.com/money@v1.11.0');
  await question.getByRole('button', { name: 'Do it' }).click();
  await question.getByLabel('money').selectOption('v1.11.0');
  for (const name of ['invoices', 'payments', 'ledger']) await question.getByLabel(name).selectOption({ index: 1 });
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('money v1.11.0 is built: orders → money v1.11.0.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the answers are there to read', async ({ page }) => {
    await page.goto(lesson);
    const question = asked(page.getByRole('article'), 'The requirement you see first');
    await expect(question.getByRole('combobox')).toHaveCount(0);
    await question.getByText('What is built, and why').click();
    await expect(question.getByText('orders → payments v1.1.0 → ledger v1.0.0 → money v1.4.0')).toBeVisible();
  });
});
