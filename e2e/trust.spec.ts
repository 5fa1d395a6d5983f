/** What a program that runs in the page can come to: nothing of the page, the browser or the network. */
import { pryingFinds, pryingProgram } from '../src/go/toolchain/prying.ts';
import { choose, expect, lesson, openEditor, program, replaceText, runEnded, test } from './fixtures.ts';

test('a program in the page finds no file, network, environment, process or clock', async ({ page, baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port);
  await page.goto(lesson);
  await choose(page, 'Editor', /^Plain text area/);
  await choose(page, 'Where my code runs', /^In this page/);
  const first = program(page, 'first.go');
  const code = await openEditor(first, 'first.go');
  await replaceText(code, pryingProgram('ONRAMP_TEST_SECRET', '/etc/passwd', port));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await code.press('ControlOrMeta+Enter');
  await runEnded(first);
  await expect(first).toContainText(pryingFinds('/etc/passwd', port).trimEnd());
  expect(asked).not.toContain('/');
});

test('the workers that run Go may load from this site and reach no other', async ({ page, baseURL, watch }) => {
  watch.allow(/localhost|Content Security Policy/);
  await page.goto(lesson);
  await choose(page, 'Where my code runs', /^In this page/);
  const first = program(page, 'first.go');
  const started = page.waitForEvent('worker');
  await first.getByRole('button', { name: 'Run', exact: true }).click();
  const worker = await started;
  await runEnded(first);
  const reach = (url: string) =>
    worker.evaluate(
      (address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      url,
    );
  expect(await reach(`${baseURL}/_/version`)).toBe('reached');
  // The same server by another name: it lets every origin read this, so that only the worker's policy stands between.
  expect(await reach(`${baseURL?.replace('127.0.0.1', 'localhost')}/_/version`)).toBe('refused');
});
