/** The thread in which programs are built. It keeps the compiled tools and the archives between builds. */
import type { FormatResult, Program, ReviewResult, VetResult } from '../engine.ts';
import type { BuilderSettings, BuildResult } from './build.ts';
import { Builder } from './build.ts';
import { NotYet } from './experiments.ts';
import type { LoadGo } from './go-instance.ts';
import { parseFindings } from './findings.ts';
import type { Library } from './library.ts';
import { limitMemory } from './memory-limit.ts';
import type { Port } from './thread.ts';

export type BuilderRequest = { readonly id: number } & (
  | { readonly kind: 'build'; readonly program: Program; readonly memoryPages: number }
  | { readonly kind: 'vet'; readonly program: Program }
  | { readonly kind: 'review'; readonly program: Program }
  | { readonly kind: 'format'; readonly program: Program; readonly imports: boolean }
);

export type BuiltProgram = { readonly kind: 'built'; readonly module: WebAssembly.Module; readonly isTest: boolean };
export type BuildAnswer = BuiltProgram | Extract<BuildResult, { kind: 'build-failed' }>;

export type BuilderAnswer = BuildAnswer | VetResult | ReviewResult | FormatResult;
export interface Failed {
  readonly kind: 'failed';
  readonly why: string;
  /** When it may go better. */
  readonly retryAfterSeconds?: number;
}

export type BuilderMessage =
  | { readonly id: number; readonly kind: 'done'; readonly result: BuilderAnswer }
  /** A part of the toolchain could not be had, or a fault of ours; in words. */
  | ({ readonly id: number } & Failed)
  | { readonly kind: 'downloading'; readonly doneBytes: number; readonly totalBytes: number };

/** Answers requests one after the other. */
export function serveBuilds(
  port: Port<BuilderRequest, BuilderMessage>,
  toolchain: Promise<{ loadGo: LoadGo; library: Library; settings?: BuilderSettings }>,
): void {
  const builder = toolchain.then(({ loadGo, library, settings }) => new Builder(loadGo, library, settings));
  builder.catch(() => undefined); // each request reports it
  let turn: Promise<void> = Promise.resolve();
  port.receive((request) => {
    turn = turn.then(async () => {
      try {
        port.send({ id: request.id, kind: 'done', result: await answer(await builder, request) });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const later = error instanceof NotYet ? { retryAfterSeconds: error.retryAfterSeconds } : {};
        port.send({ id: request.id, kind: 'failed', why, ...later });
      }
      await builder.then(
        (ready) => ready.rest(),
        () => undefined, // the request reported it
      );
    });
  });
}

async function answer(builder: Builder, request: BuilderRequest): Promise<BuilderAnswer> {
  switch (request.kind) {
    case 'build': {
      const result = await builder.build(request.program);
      if (result.kind !== 'built') return result;
      const wasm = limitMemory(result.wasm, request.memoryPages);
      try {
        return { kind: 'built', module: await WebAssembly.compile(wasm), isTest: result.isTest };
      } catch (error) {
        // Linked, but not a program: what //go:linkname can do.
        return { kind: 'build-failed', text: `link: ${(error as Error).message}\n`, findings: [] };
      }
    }
    case 'vet':
      return builder.vet(request.program);
    case 'review':
      return builder.review(request.program);
    case 'format': {
      const result = await builder.format(request.program, request.imports);
      if ('files' in result) return { kind: 'formatted', files: result.files };
      return { kind: 'syntax-error', text: result.problem, findings: parseFindings(result.problem, 'compile') };
    }
  }
}
