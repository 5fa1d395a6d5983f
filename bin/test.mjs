/**
 * `npm test`: types, style, content, the analysers' own tests, units, and the browser tests, one after the other. All of
 * them run, whatever fails. What failed is said once more at the end, and the last line counts. Each of the first four
 * is one test.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOwnBrowser, installedBrowser } from './browser.mjs';

const keptCharacters = 4000;
let passed = 0;
/** What failed, each with the words to repeat. */
const failures = [];

await single('types', ['astro', 'check', '--minimumFailingSeverity', 'warning']);
await single('style', ['eslint', '--max-warnings', '0', '.'], ['prettier', '--check', '--log-level', 'warn', '.']);
await single('content', ['node', 'src/check/main.ts']);
// Go keeps the results of tests whose module has not changed; the table that `notes` reads lies outside of it.
await single(
  'analysers',
  ['go', '-C', 'analysers', 'test', './...'],
  ['go', '-C', 'analysers', 'test', '-count=1', './notes'],
);
await counted(
  'units',
  ['vitest', 'run', '--reporter=default', '--reporter=json'],
  'VITEST_JSON',
  ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed: testResults.flatMap((file) => {
      const bad = file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return file.status === 'failed' && bad.length === 0 ? [`${file.name}: ${file.message}`] : bad;
    }),
  }),
);
if (await findBrowser()) {
  await counted('browser', ['playwright', 'test'], 'PLAYWRIGHT_JSON_OUTPUT_FILE', ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: [...suites.flatMap(unexpectedSpecs), ...errors.map(({ message }) => message)],
  }));
}

for (const { name, words } of failures) console.log(`\n== failed: ${name}\n${words}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);

/** Commands that pass or fail as one. */
async function single(name, ...commands) {
  console.log(`\n== ${name}`);
  let good = true;
  for (const command of commands) {
    const { status, tail } = await run(command);
    if (status === 0) continue;
    if (good) failures.push({ name, words: `${command.join(' ')} ended with ${status}:\n${tail}` });
    good = false;
  }
  if (good) passed++;
}

/** A test runner that writes its report as JSON to the file that `variable` names. One without a report has failed. */
async function counted(name, command, variable, read) {
  console.log(`\n== ${name}`);
  const report = join(tmpdir(), `onramp-${name}-${process.pid}.json`);
  const args = name === 'units' ? [...command, `--outputFile.json=${report}`] : command;
  const { status, tail } = await run(args, { [variable]: report });
  const result = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: [] };
  rmSync(report, { force: true });
  passed += result.passed;
  for (const test of result.failed) failures.push({ name, words: test });
  if (status !== 0 && result.failed.length === 0) failures.push({ name, words: `ended with ${status}:\n${tail}` });
}

function unexpectedSpecs(suite) {
  const own = (suite.specs ?? []).filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`);
  return [...own, ...(suite.suites ?? []).flatMap(unexpectedSpecs)];
}

/** Runs a command, shows what it prints, and keeps the end of that. */
function run([command, ...args], env = {}) {
  return new Promise((resolve) => {
    let tail = '';
    const child = spawn(command, args, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const keep = (stream) => (data) => {
      stream.write(data);
      tail = (tail + data).slice(-keptCharacters);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => resolve({ status: error.message, tail }));
    child.on('close', (status, signal) => resolve({ status: status ?? signal, tail }));
  });
}

/** Playwright's Chromium, else one that is installed; the browser tests fail when there is neither. */
async function findBrowser() {
  if (hasOwnBrowser || installedBrowser) return true;
  if ((await run(['playwright', 'install', 'chromium'])).status === 0) return true;
  const words =
    'There is no Chromium for the browser tests, and Playwright could not download its own. Install one (Debian: apt-get install chromium).';
  failures.push({ name: 'browser', words });
  return false;
}
