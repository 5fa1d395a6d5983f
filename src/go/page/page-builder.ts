/** Entry of the builder's Web Worker. */
import type { BuilderMessage, BuilderRequest } from '../toolchain/builder-thread.ts';
import { serveBuilds } from '../toolchain/builder-thread.ts';
import { pageToolchain } from './page-library.ts';
import { workerPort } from './worker-port.ts';

const port = workerPort<BuilderRequest, BuilderMessage>();
const toolchain = pageToolchain(self.name, (doneBytes, totalBytes) =>
  port.send({ kind: 'downloading', doneBytes, totalBytes }),
);
serveBuilds(port, toolchain);
