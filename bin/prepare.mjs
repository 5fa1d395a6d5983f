/**
 * What every command does first, on whatever Node is installed: checks the prerequisites, installs the packages when
 * they are missing or out of date, and then runs the given script on the project's own Node.
 *
 *     node bin/prepare.mjs <script> [argument …]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(projectDir, 'node_modules');
const bin = join(modules, '.bin');
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
const [script, ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Onramp needs Node 20 or later to begin with; this is ${process.version}. Install it: https://nodejs.org/`);
}
install();
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
const run = spawn(node, ['--disable-warning=ExperimentalWarning', join(projectDir, script), ...rest], {
  cwd: projectDir,
  env,
  stdio: 'inherit',
});
// The command decides how it ends. A terminal's Ctrl+C has reached it already; what a process manager sends has not.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
// npm hands SIGTERM to the shell between it and us, which dies without a word to its child.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32')
  setInterval(() => process.ppid !== parent && run.kill('SIGTERM'), 500);
run.on('exit', (code) => process.exit(code ?? 1));

/** Installs exactly what package-lock.json says, once for each of its versions. */
function install() {
  const lock = readFileSync(join(projectDir, 'package-lock.json'), 'utf8');
  const stamp = join(modules, '.onramp-lock');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages …');
  // npm ≥ 11 may leave install scripts out; node's own is the only one that is needed.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectDir,
    stdio: 'inherit',
  });
  if (done.error || done.status !== 0) fail('The packages could not be installed; the lines above say why.');
  if (spawnSync(node, ['--version']).status !== 0) {
    fail('The `node` package was installed without its binary. Run `npm rebuild node`, then try again.');
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, lock);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
