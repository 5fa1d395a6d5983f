/** Entry of the runner's worker thread in Node. */
import { serveRuns } from '../toolchain/runner-thread.ts';
import { loadRuntime } from './disk-library.ts';
import { nodePort, toolchainOfThread } from './node-port.ts';

serveRuns(
  nodePort(),
  toolchainOfThread().then(({ dir, manifest }) => loadRuntime(dir, manifest)),
);
