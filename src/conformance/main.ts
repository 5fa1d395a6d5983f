/**
 * `npm run conformance -- [URL]`: holds a playground against the protocol, line by line. Without a URL it starts this
 * project's server. Exits with 1 when a line is not kept.
 */
import { checks } from './checks.ts';
import { openTarget } from './target.ts';

const [url] = process.argv.slice(2);
if (url !== undefined && !/^https?:\/\//.test(url)) {
  console.error(
    `${JSON.stringify(url)} is no address. npm run conformance -- http://127.0.0.1:4321/_\nWithout an address it starts a server of its own.`,
  );
  process.exit(2);
}

const target = await openTarget(url);
console.log(`The playground at ${target.baseUrl}:`);
let [kept, broken, leftOut] = [0, 0, 0];
let line = '';
for (const check of checks) {
  if (check.line !== line) console.log(`\n${(line = check.line)}`);
  if (!target.own && check.ownOnly !== undefined) {
    leftOut++;
    console.log(`  -  ${check.name} (left out: ${check.ownOnly})`);
    continue;
  }
  try {
    await check.run(target);
    kept++;
    console.log(`  ok ${check.name}`);
  } catch (error) {
    broken++;
    console.log(`  NO ${check.name}\n${String((error as Error).message).replaceAll(/^/gm, '       ')}`);
  }
}
await target.close();
console.log(`\n${kept} kept, ${broken} not kept, ${leftOut} left out`);
process.exit(broken === 0 ? 0 : 1);
