/** A Node worker thread's side of its port, and the toolchain it was started with. Node only. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Port } from '../toolchain/thread.ts';
import { readManifest } from './build-toolchain.ts';

export function nodePort<In, Out>(): Port<In, Out> {
  if (!parentPort) throw new Error('this file runs as a worker thread only');
  const port = parentPort;
  return { send: (message) => port.postMessage(message), receive: (handle) => port.on('message', handle) };
}

export async function toolchainOfThread() {
  const dir = String(workerData);
  const manifest = await readManifest(dir);
  if (!manifest) throw new Error(`the toolchain in ${dir} can't be read; delete that folder and start again`);
  return { dir, manifest };
}
