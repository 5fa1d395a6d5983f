/** The installed Go itself, to measure beside: what the same program takes with `go build` and as a process. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../src/server/build-site.ts';

const exec = promisify(execFile);

export interface NativeGo {
  /** Milliseconds for `go build` and one run of what it built; with `vet`, `go vet` first. */
  buildAndRun(source: string, options?: { readonly vet: boolean }): Promise<number>;
  /** Milliseconds for `go run`. */
  run(source: string): Promise<number>;
}

/** Uses a module folder of its own, with Go's build cache as it is. */
export async function withNativeGo<T>(use: (go: NativeGo) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onramp-bench-'));
  const env = { ...process.env, GOFLAGS: '', GOWORK: 'off' };
  const call = (command: string, ...args: string[]) => exec(command, args, { cwd: folder, env });
  const timed = async (source: string, work: () => Promise<unknown>) => {
    await writeFile(join(folder, 'prog.go'), source);
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  try {
    await copyFile(join(projectDir, 'content/go.mod'), join(folder, 'go.mod')); // the same Go release
    return await use({
      buildAndRun: (source, { vet } = { vet: false }) =>
        timed(source, async () => {
          if (vet) await call('go', 'vet', '.');
          await call('go', 'build', '-o', 'prog', '.');
          await call(join(folder, 'prog'));
        }),
      run: (source) => timed(source, () => call('go', 'run', 'prog.go')),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
