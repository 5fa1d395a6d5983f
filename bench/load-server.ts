/** A server of its own for the load test, started as a user starts it, and what its process costs. Used by load.ts. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../src/server/build-site.ts';

export interface Usage {
  readonly memoryMiB: number;
  readonly files: number;
  /** Of one processor, since the start. */
  readonly cpuSeconds: number;
}

export interface LoadServer {
  readonly baseUrl: string;
  readonly port: number;
  /** Undefined where the system has no /proc. */
  usage(): Promise<Usage | undefined>;
  /** As a process manager does; gives how many milliseconds it took to end. */
  stop(): Promise<number>;
}

/** `npm start`, once it answers and its engines are warm. */
export async function startServer(port = 0): Promise<LoadServer> {
  const command = ['bin/prepare.mjs', 'src/server/main.ts', '--port', String(port)];
  const child = spawn(process.execPath, command, { cwd: projectDir, stdio: ['ignore', 'pipe', 'inherit'] });
  const baseUrl = await address(child);
  while (!(await fetch(`${baseUrl}/_/_ah/health`)).ok) await new Promise((resolve) => setTimeout(resolve, 500));
  const pid = await serverPid(child.pid);
  return {
    baseUrl,
    port: Number(new URL(baseUrl).port),
    usage: () => usageOf(pid),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const startedMs = performance.now();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - startedMs;
    },
  };
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Onramp is at (http:\/\/\S+?)\/\s/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

/** `npm start` prepares, and the server is its child. */
async function serverPid(parent: number | undefined): Promise<string | undefined> {
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => '');
  return children.trim().split(' ')[0] || undefined;
}

async function usageOf(pid: string | undefined): Promise<Usage | undefined> {
  if (pid === undefined) return undefined;
  const folder = join('/proc', pid);
  const kiB = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(join(folder, 'status'), 'utf8'))?.[1];
  const [user = 0, system = 0] = (await readFile(join(folder, 'stat'), 'utf8'))
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  const ticksPerSecond = 100; // USER_HZ, on every Linux that Node runs on
  const cpuSeconds = (user + system) / ticksPerSecond;
  return { cpuSeconds, memoryMiB: Math.round(Number(kiB) / 1024), files: (await readdir(join(folder, 'fd'))).length };
}
