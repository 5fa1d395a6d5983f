/** A Web Worker's own side of its port. */
import type { Port } from '../toolchain/thread.ts';

/** The worker's name carries the address of the toolchain's manifest. */
export function workerPort<In, Out>(): Port<In, Out> {
  return {
    send: (message) => self.postMessage(message),
    receive: (handle) => {
      self.onmessage = (event: MessageEvent<In>) => handle(event.data);
    },
  };
}
