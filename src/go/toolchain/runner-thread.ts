/** The thread in which a program runs. It does not give way while it does; whoever owns it ends it when it must stop. */
import type { Output } from '../engine.ts';
import type { Observation } from '../observation.ts';
import type { LoadGo } from './go-instance.ts';
import { runGo } from './go-process.ts';
import { MemoryFs } from './memory-fs.ts';
import { sourceDir } from './source-dir.ts';
import { Observer } from './observer.ts';
import { OutputCollector } from './output.ts';
import type { Port } from './thread.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface RunRequest {
  readonly module: WebAssembly.Module;
  readonly isTest: boolean;
  readonly outputBytes: number;
  readonly seed: number;
  readonly testFlags: readonly string[];
  /** Also tell what the goroutines do. */
  readonly observe: boolean;
}

export type RunnerMessage =
  /** The program begins; its time counts from now. */
  | { readonly kind: 'started' }
  /** This thread can't run programs; in words. */
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'output'; readonly outputs: readonly Output[] }
  | { readonly kind: 'observed'; readonly observations: readonly Observation[] }
  | { readonly kind: 'ended'; readonly status: number; readonly outputs: readonly Output[] }
  /** More was written than allowed. */
  | { readonly kind: 'flooded'; readonly outputs: readonly Output[] };

class Flooded extends Error {}

const flushEveryMs = 16;
const flushBytes = 64 << 10;

export function serveRuns(port: Port<RunRequest, RunnerMessage>, runtime: Promise<LoadGo>): void {
  runtime.catch(() => undefined); // each request reports it
  port.receive((request) => {
    void runtime.then(
      (loadGo) => run(loadGo, request, (message) => port.send(message)),
      (error: unknown) => port.send({ kind: 'broken', why: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function run(loadGo: LoadGo, request: RunRequest, send: (message: RunnerMessage) => void): void {
  send({ kind: 'started' });
  const clock = new VirtualClock();
  const observed = (from: Observer) => send({ kind: 'observed', observations: from.take() });
  const observer = request.observe ? new Observer(() => clock.elapsedNs, observed) : undefined;
  const tell = () => observer && observed(observer);
  const collector = new OutputCollector();
  let flushedAtMs = -Infinity;
  let flushedBytes = 0;
  const fs = new MemoryFs((fd, bytes) => {
    if (collector.sizeBytes + bytes.length > request.outputBytes) throw new Flooded();
    collector.write(fd === 1 ? 'stdout' : 'stderr', bytes, clock.elapsedNs);
    observer?.wrote(fd, bytes);
    const nowMs = performance.now();
    if (nowMs - flushedAtMs < flushEveryMs && collector.sizeBytes - flushedBytes < flushBytes) return;
    flushedAtMs = nowMs;
    flushedBytes = collector.sizeBytes;
    send({ kind: 'output', outputs: collector.take() });
    tell();
  });
  fs.makeFolder(sourceDir);
  fs.cwd = sourceDir;
  const argv = request.isTest ? ['/tmp/sandbox/prog.test', '-test.v', ...request.testFlags] : ['/tmp/sandbox/prog'];
  try {
    const env = { HOME: '/tmp', PATH: '/usr/bin', USER: 'gopher' };
    const status = runGo(loadGo, { module: request.module, argv, env, fs, clock, seed: request.seed, observer });
    tell();
    send({ kind: 'ended', status, outputs: collector.take(true) });
  } catch (error) {
    tell();
    if (error instanceof Flooded) return send({ kind: 'flooded', outputs: collector.take(true) });
    const reason = fatalError(error);
    collector.write('stderr', new TextEncoder().encode(`fatal error: ${reason}\n`), clock.elapsedNs);
    send({ kind: 'ended', status: 2, outputs: collector.take(true) });
  }
}

/** What the engine gave up for, in Go's words. Browsers say it by different errors; a RangeError can be either. */
function fatalError(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (/call stack|too much recursion/i.test(said)) return 'stack overflow';
  if (/allocation failed|out of memory|array length/i.test(said)) return 'out of memory';
  return String(error);
}
