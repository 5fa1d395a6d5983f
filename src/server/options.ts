/** What `npm start` was told, and what it says once it listens. Used by main.ts. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isLoopback } from './known-host.ts';
import { shortestToken } from './token.ts';

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHosts: readonly string[];
  readonly token: string | undefined;
  readonly behindProxy: boolean;
}

const usage = `npm start -- [option …]
  --port N            4321 unless told otherwise
  --host H            the address to listen on: 127.0.0.1, this machine alone, unless told otherwise
  --allow-host NAME   a name by which it may be called, besides addresses and this machine's; more than once
  --token T           what its playground asks for; ONRAMP_TOKEN=T keeps it out of the list of processes
  --behind-proxy      a reverse proxy stands before it and says who asks
In a container: ONRAMP_ALLOW_HOST="NAME NAME", ONRAMP_BEHIND_PROXY=yes`;

export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        token: { type: 'string' },
        'behind-proxy': { type: 'boolean', default: false },
      },
    });
    const { host } = values;
    const allowHosts = [...values['allow-host'], ...(env['ONRAMP_ALLOW_HOST'] ?? '').split(/[\s,]+/).filter(Boolean)];
    const behindProxy = values['behind-proxy'] || env['ONRAMP_BEHIND_PROXY'] === 'yes';
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      return { problem: `--port must be a number from 0 to 65535, not ${JSON.stringify(values.port)}.\n${usage}` };
    const token = values.token ?? (env['ONRAMP_TOKEN'] || undefined);
    if (token !== undefined && !(token.length >= shortestToken && /^[\w.~-]+$/.test(token)))
      return {
        problem: `A token is at least ${shortestToken} letters, digits, "-", "_", "." or "~". A good one: ${newToken()}`,
      };
    return { port, host, allowHosts, token, behindProxy };
  } catch (error) {
    return { problem: `${(error as Error).message}\n${usage}` };
  }
}

/** `port` is the one that was found where none was asked for. */
export function greeting({ host, token }: StartOptions, port: number): readonly string[] {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  const lines = [`Onramp is at ${base}  (Ctrl+C stops it)`];
  if (token !== undefined)
    lines.push(`Its playground asks for the token; a browser that opens ${base}?token=… once remembers it.`);
  else if (!isLoopback(host))
    lines.unshift(
      `Warning: whoever reaches this machine can run Go programs on it, within their limits, and keep snippets on it. To let in only whom you tell: ONRAMP_TOKEN=${newToken()} npm start -- --host ${host}`,
    );
  return lines;
}

function newToken(): string {
  return randomBytes(18).toString('base64url');
}
