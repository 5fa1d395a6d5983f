/** `npm run build`: the whole site in dist/, for any host of static files, with the toolchain in it. */
import { ensureToolchain } from '../go/host/build-toolchain.ts';
import { compressToolchain } from '../go/host/compress-toolchain.ts';
import { addToolchain, ensureSite, siteDir } from './build-site.ts';

const say = (text: string) => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
  else if (!text.includes('%')) console.log(text);
};

const built = await ensureToolchain(say);
if ('missing' in built) {
  console.log(
    `${built.missing}\nThe site is built without it: programs then run on the playground that src/site.ts names, or nowhere.`,
  );
  await ensureSite(undefined, say);
} else {
  const toolchain = await compressToolchain(built, say);
  await ensureSite(toolchain, say);
  await addToolchain(toolchain);
}
if (process.stdout.isTTY) console.log();
console.log(`The site is in ${siteDir}.`);
