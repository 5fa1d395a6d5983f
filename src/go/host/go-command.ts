/** Calls the installed `go` command. Node only. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface GoInstall {
  /** `go1.26.8` */
  readonly version: string;
  readonly root: string;
}

/** Runs `go` in `dir`, where go.mod decides which toolchain answers; gives its standard output. */
export async function go(dir: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await run('go', args, {
    cwd: dir,
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off', GO111MODULE: 'on', ...env },
    maxBuffer: 64 << 20,
  });
  return stdout;
}

/** The Go that `content/go.mod` asks for, or why there is none: text for the person at the terminal. */
export async function findGo(dir: string): Promise<GoInstall | { readonly missing: string }> {
  try {
    const { GOVERSION, GOROOT } = JSON.parse(await go(dir, ['env', '-json', 'GOVERSION', 'GOROOT'])) as Record<
      string,
      string
    >;
    if (GOVERSION && GOROOT) return { version: GOVERSION, root: GOROOT };
    return { missing: '`go env` answered without GOVERSION and GOROOT.' };
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      missing: absent
        ? 'Go is not installed (no `go` on the PATH). Install Go 1.21 or later: https://go.dev/doc/install'
        : `Go could not be started: ${(error as Error).message.trim()}`,
    };
  }
}
