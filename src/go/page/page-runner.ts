/** Entry of the runner's Web Worker. */
import { serveRuns } from '../toolchain/runner-thread.ts';
import { fetchManifest, loadRuntime } from './page-library.ts';
import { workerPort } from './worker-port.ts';

const runtime = fetchManifest(self.name).then((manifest) =>
  loadRuntime(new URL(`./${manifest.key}/${manifest.runtime.path}`, self.name).href),
);
serveRuns(workerPort(), runtime);
