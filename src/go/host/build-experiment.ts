/**
 * Builds the standard library with experiments: `node build-experiment.ts <toolchain folder> <experiment …>`. A process
 * of its own, because it takes longer than the thread that asks for it may live.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandDir, goModuleDir, readManifest } from './build-toolchain.ts';
import { experimentsFolder } from './experiment-library.ts';
import { findGo } from './go-command.ts';
import { writeOverlay } from './overlay.ts';
import { buildStandardLibrary } from './standard-library.ts';

const [dir = '', ...experiments] = process.argv.slice(2);
const manifest = await readManifest(dir);
const install = await findGo(goModuleDir);
if (!manifest) throw new Error(`the toolchain in ${dir} can't be read`);
if ('missing' in install) throw new Error(install.missing);

const folder = experimentsFolder(experiments);
const work = `${join(dir, folder)}.${process.pid}.tmp`;
try {
  await mkdir(work, { recursive: true });
  const overlay = await writeOverlay(install.root, commandDir, join(work, 'overlay'));
  const { packages } = await buildStandardLibrary(work, 'std', goModuleDir, overlay, experiments);
  await rm(join(work, 'overlay'), { recursive: true });
  const moved = Object.entries(packages).map(([name, { exportData, object, imports }]) => {
    if ('offset' in object) throw new Error(`${name} is not a file of its own`);
    const at = <T extends { path: string }>(file: T): T => ({ ...file, path: `${folder}/${file.path}` });
    return [name, { exportData: at(exportData), object: at(object), imports }] as const;
  });
  const excluded = manifest.excluded.filter((name) => !packages[name]);
  const own = { ...manifest, excluded, packages: Object.fromEntries(moved) };
  await writeFile(join(work, 'manifest.json'), JSON.stringify(own));
  await rename(work, join(dir, folder));
} finally {
  await rm(work, { recursive: true, force: true });
}
