/** Web Workers for the toolchain engine. */
import type { Thread } from '../toolchain/thread.ts';
import type { ThreadFactory } from '../toolchain/toolchain-engine.ts';

export function pageThreads(manifestUrl: string): ThreadFactory {
  return {
    builder: () =>
      start(new Worker(new URL('./page-builder.ts', import.meta.url), { type: 'module', name: manifestUrl })),
    runner: () =>
      start(new Worker(new URL('./page-runner.ts', import.meta.url), { type: 'module', name: manifestUrl })),
  };
}

function start<In, Out>(worker: Worker): Thread<In, Out> {
  return {
    send: (message) => worker.postMessage(message),
    receive: (handle) => {
      worker.onmessage = (event: MessageEvent<Out>) => handle(event.data);
    },
    failed: (handle) => {
      worker.onerror = (event) => handle(event.message || 'the browser ended it');
    },
    end: () => worker.terminate(),
  };
}
