/** Entry of the builder's worker thread in Node. */
import { serveBuilds } from '../toolchain/builder-thread.ts';
import { diskLibrary, loadRuntime } from './disk-library.ts';
import { experimentLibraries } from './experiment-library.ts';
import { moduleFinder } from './find-modules.ts';
import { nodePort, toolchainOfThread } from './node-port.ts';

const toolchain = toolchainOfThread().then(async ({ dir, manifest }) => ({
  loadGo: await loadRuntime(dir, manifest),
  library: diskLibrary(dir, manifest),
  settings: { findModules: moduleFinder(manifest.goVersion), libraryWith: experimentLibraries({ dir, manifest }) },
}));
serveBuilds(nodePort(), toolchain);
