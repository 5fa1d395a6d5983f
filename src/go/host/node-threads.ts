/** Node's worker threads for the toolchain engine. Node only. */
import { Worker } from 'node:worker_threads';
import type { ThreadFactory } from '../toolchain/toolchain-engine.ts';
import type { Thread } from '../toolchain/thread.ts';

/** The compiler recurses deeply; a learner's program may, too, and must fail by itself and not take Node along. */
const stackSizeMb = 32;

/** JavaScript's own memory in a thread, besides that of WebAssembly and of buffers: a thread that wants more is ended. */
const maxOldGenerationSizeMb = 512;

export function nodeThreads(toolchainDir: string): ThreadFactory {
  return {
    builder: () => start(new URL('./node-builder.ts', import.meta.url), toolchainDir, goSurroundings()),
    runner: () => start(new URL('./node-runner.ts', import.meta.url), toolchainDir, {}),
  };
}

/** What the go command needs to find itself and its module cache; the builder asks it for other modules. */
function goSurroundings(): NodeJS.ProcessEnv {
  const names =
    /^(PATH|Path|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|TMPDIR|TEMP|TMP|XDG_\w+|GO(ROOT|PATH|MODCACHE|CACHE|ENV))$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

function start<In, Out>(script: URL, toolchainDir: string, env: NodeJS.ProcessEnv): Thread<In, Out> {
  const worker = new Worker(script, {
    workerData: toolchainDir,
    env,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { stackSizeMb, maxOldGenerationSizeMb },
  });
  let failed: (why: string) => void = () => undefined;
  let ended = false;
  worker.on('error', (error) => failed(error.message));
  worker.on('exit', (code) => {
    if (!ended) failed(`its thread ended with code ${code}`);
  });
  worker.unref();
  return {
    send: (message) => {
      worker.ref();
      worker.postMessage(message);
    },
    receive: (handle) => {
      worker.removeAllListeners('message');
      worker.on('message', handle);
    },
    failed: (handle) => {
      failed = handle;
    },
    end: () => {
      ended = true;
      void worker.terminate();
    },
  };
}
