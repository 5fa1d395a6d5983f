/**
 * Runs the commands of a session with the installed Go, in a folder of its own, against the modules that lie in the tree:
 * `proxy/<path with _ for />@<version>.txtar` beside the lessons of a module, served as a module proxy from files. So
 * `go get` and `go mod graph` are the real ones, need no network, and print the same on every machine.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Session, Step } from '../content/sessions.ts';
import { parseArchive } from '../go/playground/txtar.ts';
import { steadyRaceReport } from './race-report.ts';

/** The published date of every module in the proxy. */
const published = '2026-01-05T09:00:00Z';

/** `proxy` is the folder of modules; it need not be there. */
export async function runSession(session: Session, proxy: string): Promise<Step[]> {
  const root = mkdtempSync(join(tmpdir(), 'onramp-session-'));
  try {
    const work = join(root, 'work');
    for (const { name, text } of session.files) write(join(work, name), text);
    mkdirSync(work, { recursive: true });
    const served = serveModules(proxy, join(root, 'proxy'));
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: root,
      GOPATH: join(root, 'go'),
      // Built packages may be shared: they change nothing of what is printed.
      GOCACHE: await goEnv('GOCACHE'),
      GOPROXY: pathToFileURL(join(root, 'proxy')).href,
      GONOSUMDB: '*',
      GOFLAGS: '-modcacherw',
      GOTOOLCHAIN: 'local',
      GOENV: 'off',
      GOWORK: 'off',
    };
    // The modules are there before the first command, or lines about downloads would stand in any order.
    for (const module of served) await command(root, `go mod download ${module}`, env);
    const std = `${await goEnv('GOROOT')}/src/`;
    const steps: Step[] = [];
    for (const text of session.commands) {
      const output = await command(
        work,
        text,
        session.files.some(({ name }) => name === 'go.work') ? { ...env, GOWORK: '' } : env,
      );
      steps.push({
        command: text,
        output: steady(output.replaceAll(work, '~/work').replaceAll(root, '~').replaceAll(std, '')),
      });
    }
    return steps;
  } finally {
    // The go command may still write its telemetry there for a moment.
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Lays the modules out as the GOPROXY protocol has it (go.dev/ref/mod#goproxy-protocol); gives `path@version` of each. */
function serveModules(from: string, to: string): string[] {
  mkdirSync(to, { recursive: true });
  if (!existsSync(from)) return [];
  return readdirSync(from)
    .filter((name) => name.endsWith('.txtar'))
    .sort()
    .map((name) => {
      const [path = '', version = ''] = name
        .replace(/\.txtar$/, '')
        .replaceAll('_', '/')
        .split('@');
      const archive = parseArchive(readFileSync(join(from, name), 'utf8'));
      if ('error' in archive) throw new Error(`${join(from, name)}: ${archive.error}`);
      const files = archive.filter((file) => file.name !== 'prog.go'); // the comment
      const mod = files.find((file) => file.name === 'go.mod')?.text;
      if (mod === undefined) throw new Error(`${join(from, name)} has no go.mod`);
      const versions = join(to, path, '@v');
      write(join(versions, `${version}.mod`), mod);
      write(join(versions, `${version}.info`), JSON.stringify({ Version: version, Time: published }));
      const inZip = files.map((file) => [`${path}@${version}/${file.name}`, strToU8(file.text)] as const);
      write(join(versions, `${version}.zip`), zipSync(Object.fromEntries(inZip), { mtime: new Date(2026, 0, 5) }));
      const list = join(versions, 'list');
      write(list, `${existsSync(list) ? readFileSync(list, 'utf8') : ''}${version}\n`);
      return `${path}@${version}`;
    });
}

/** Patch releases of Go, and how long tests took, differ from machine to machine; what a session teaches does not. */
const steady = (output: string): string =>
  steadyRaceReport(output)
    .replace(/(running go \d+\.\d+)\.\d+/g, '$1.x')
    .replace(/^(?<result>(?:ok|FAIL)[ \t]+\S+[ \t]+)\d+\.\d+s/gm, '$<result>0.01s')
    .replace(/^(?<test> *--- (?:PASS|FAIL|SKIP): \S+ )\(\d+\.\d+s\)/gm, '$<test>(0.00s)');

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const goEnv = async (name: string): Promise<string> => (await command(tmpdir(), `go env ${name}`, process.env)).trim();

/** Both streams, as they come; a command that fails has printed why. */
function command(cwd: string, text: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [name = '', ...args] = text.split(/\s+/);
  return new Promise((resolve, reject) => {
    execFile(name, args, { cwd, env, timeout: 120_000 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(new Error(`${name} is not installed`));
      else resolve(stderr + stdout);
    });
  });
}
