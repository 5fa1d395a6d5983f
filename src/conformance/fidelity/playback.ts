/**
 * Reads what a program that was built with `-tags=faketime` writes: each piece behind a header with the program's own
 * time (runtime/time_fake.go of the Go tree). The events are those of the official playground.
 */
import type { CompileAnswer } from '../../go/playground/protocol.ts';

type Event = NonNullable<CompileAnswer['Events']>[number];

interface Piece {
  readonly kind: Event['Kind'];
  readonly atNs: bigint;
  readonly bytes: Buffer[];
}

const magic = Buffer.from([0, 0, 0x50, 0x42]);
const headerBytes = magic.length + 8 + 4;
const startNs = 1_257_894_000_000_000_000n;

/** Both streams' events in order. Throws when what was written is cut off within a header. */
export function playback(stdout: Buffer, stderr: Buffer): Event[] {
  const out = pieces('stdout', stdout);
  const err = pieces('stderr', stderr);
  const events: Event[] = [];
  let nowNs = startNs;
  while (out.length > 0 || err.length > 0) {
    // No two pieces of different streams have the same time, except what is written before the first header.
    const fromOut = err[0] === undefined || (out[0] !== undefined && out[0].atNs < err[0].atNs);
    const next = (fromOut ? out : err).shift();
    if (!next) break;
    const delayNs = next.atNs > nowNs ? next.atNs - nowNs : 0n;
    nowNs += delayNs;
    events.push({ Message: text(Buffer.concat(next.bytes)), Kind: next.kind, Delay: Number(delayNs) });
  }
  return events;
}

function pieces(kind: Event['Kind'], written: Buffer): Piece[] {
  const found: Piece[] = [];
  let lastNs = startNs;
  const add = (atNs: bigint, bytes: Buffer) => {
    lastNs = atNs;
    const last = found.at(-1);
    if (last?.atNs === atNs) last.bytes.push(bytes);
    else found.push({ kind, atNs, bytes: [bytes] });
  };
  for (let at = 0; at < written.length;) {
    const header = written.indexOf(magic, at);
    if (header !== at) {
      const end = header < 0 ? written.length : header;
      add(lastNs, written.subarray(at, end));
      at = end;
      continue;
    }
    if (written.length - at < headerBytes) throw new Error('the output ends within a header');
    const ns = written.readBigInt64BE(at + magic.length);
    const size = written.readUInt32BE(at + magic.length + 8);
    at += headerBytes;
    add(ns > lastNs ? ns : lastNs, written.subarray(at, at + size));
    at += size;
  }
  return found;
}

/** As Go ranges over a string: each byte that is no UTF-8 becomes U+FFFD by itself. */
function text(bytes: Buffer): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let whole = '';
  for (let at = 0; at < bytes.length;) {
    let size = 1;
    let rune = '\ufffd';
    for (const length of [1, 2, 3, 4]) {
      try {
        rune = strict.decode(bytes.subarray(at, at + length));
        size = length;
        break;
      } catch {
        // not a rune of this length
      }
    }
    whole += rune;
    at += size;
  }
  return whole;
}
