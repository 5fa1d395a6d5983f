/** What native Go makes of a program, in the words of the playground: built, vetted and run as the official one does. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Program } from '../../go/engine.ts';
import type { CompileAnswer } from '../../go/playground/protocol.ts';
import { playback } from './playback.ts';

const goEnv = {
  CGO_ENABLED: '0',
  GO111MODULE: 'on',
  GOFLAGS: '',
  GOWORK: 'off',
  GOPROXY: 'off',
  GOSUMDB: 'off',
  GOTOOLCHAIN: 'local',
};
const runLimitMs = 60_000;

/** `asTests` is what the playground decides by looking into prog.go. `goRelease` is the language of a missing go.mod. */
export async function nativeAnswer(
  program: Program,
  { asTests = false, vet = false, goRelease }: { asTests?: boolean; vet?: boolean; goRelease: string },
): Promise<CompileAnswer> {
  const dir = await mkdtemp(join(tmpdir(), 'onramp-native-'));
  try {
    const files = program.map(({ name, text }) => ({
      name: asTests && name === 'prog.go' ? 'prog_test.go' : name,
      text,
    }));
    if (!files.some(({ name }) => name === 'go.mod')) {
      files.push({ name: 'go.mod', text: `module play\n\ngo ${goRelease}\n` });
    }
    for (const { name, text } of files) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), text);
    }
    const relative = (text: Buffer) =>
      withoutBanner(text.toString().replaceAll(`${dir}/`, '').replaceAll(dir, '/tmp/sandbox'));
    const binary = join(dir, 'a.out');
    const built = await run(
      'go',
      [...(asTests ? ['test', '-c'] : ['build']), '-o', binary, '-tags=faketime', '-mod=mod', '.'],
      dir,
      goEnv,
    );
    const nothing: CompileAnswer = { Errors: '', Events: null, Status: 0, IsTest: false, TestsFailed: 0 };
    if (built.status !== 0) return { ...nothing, Errors: relative(Buffer.concat([built.stderr, built.stdout])) };
    const ran = await run(binary, asTests ? ['-test.v'] : [], dir, {});
    const events = playback(ran.stdout, ran.stderr);
    const written = events.map((event) => event.Message).join('');
    const findings = vet ? await run('go', ['vet', '-tags=faketime', '-mod=mod'], dir, goEnv) : undefined;
    const vetErrors = findings && relative(findings.stderr);
    return {
      ...nothing,
      Events: events.length > 0 ? events : null,
      Status: ran.status,
      IsTest: asTests,
      TestsFailed: asTests ? written.split('--- FAIL').length - 1 : 0,
      ...(vetErrors === undefined ? {} : vetErrors === '' ? { VetOK: true } : { VetErrors: vetErrors }),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The first line that names the package is cut. */
function withoutBanner(text: string): string {
  return text.replace(/^#.*\n/, '');
}

interface Ended {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

function run(command: string, args: readonly string[], cwd: string, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { cwd, env: { ...process.env, ...env }, encoding: 'buffer', maxBuffer: 256 << 20, timeout: runLimitMs },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number')
          reject(new Error(`${command} ${args.join(' ')}: ${error.message}`));
        else resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}
