/** Collects what a program writes into events: text of one stream, with the program's own time since the event before. */
import type { Output } from '../engine.ts';

type Stream = Output['stream'];

export class OutputCollector {
  /** When the last event was that has been taken. */
  #lastNs = 0n;
  #lastWrite: { readonly stream: Stream; readonly atNs: bigint } | undefined;
  #events: { stream: Stream; atNs: bigint; chunks: Uint8Array[] }[] = [];
  #sizeBytes = 0;

  /** Bytes written so far, in all. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /**
   * The bytes are copied. Writing at the same instant to the same stream makes one event, of no bytes, too. What changes
   * the stream comes a nanosecond later at least, as on the official playground (runtime/time_fake.go).
   */
  write(stream: Stream, bytes: Uint8Array, elapsedNs: bigint): void {
    this.#sizeBytes += bytes.length;
    const before = this.#lastWrite;
    const earliestNs = before ? before.atNs + (before.stream === stream ? 0n : 1n) : elapsedNs;
    const atNs = elapsedNs > earliestNs ? elapsedNs : earliestNs;
    this.#lastWrite = { stream, atNs };
    const last = this.#events.at(-1);
    if (last?.stream === stream && last.atNs === atNs) last.chunks.push(bytes.slice());
    else this.#events.push({ stream, atNs, chunks: [bytes.slice()] });
  }

  /**
   * The events since the last call. The first bytes of a rune at the very end are held back, unless this is `final`: the
   * rest may follow in the same event, whenever this is called.
   */
  take(final = false): Output[] {
    const events = this.#events;
    this.#events = [];
    const outputs: Output[] = [];
    for (const [i, { stream, atNs, chunks }] of events.entries()) {
      const bytes = joined(chunks);
      const open = !final && i === events.length - 1;
      const end = bytes.length - (open ? cutRune(bytes) : 0);
      if (end < bytes.length || (open && end === 0)) this.#events.push({ stream, atNs, chunks: [bytes.slice(end)] });
      if (end === 0 && (open || bytes.length > 0)) continue;
      outputs.push({ stream, text: decode(bytes.subarray(0, end)), delayNs: Number(atNs - this.#lastNs) });
      this.#lastNs = atNs;
    }
    return outputs;
  }
}

/** Appends events that arrived later: what belongs to the same instant and stream becomes one event again. */
export function appendOutput(to: Output[], more: readonly Output[]): void {
  for (const event of more) {
    const last = to.at(-1);
    if (last && last.stream === event.stream && event.delayNs === 0) {
      to[to.length - 1] = { ...last, text: last.text + event.text };
    } else to.push(event);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** As text; each byte that is no UTF-8 becomes U+FFFD by itself, as in Go, where TextDecoder would take some together. */
function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = '';
    for (let at = 0, good = 0; good <= bytes.length;) {
      const length = good < bytes.length ? runeLength(bytes, good) : 0;
      if (length > 0) {
        good += length;
        continue;
      }
      text += strict.decode(bytes.subarray(at, good)) + (good < bytes.length ? '\ufffd' : '');
      good++;
      at = good;
    }
    return text;
  }
}

/** How many bytes the rune at `at` has; 0 when there is none, -1 when it is cut off by the end. Table 3-7 of Unicode. */
function runeLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined) return -1;
    const least = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (next < least || next > most) return 0;
  }
  return length;
}

/** How many bytes at the end begin a rune that is not complete. */
function cutRune(bytes: Uint8Array): number {
  for (let count = 1; count <= Math.min(3, bytes.length); count++) {
    if (runeLength(bytes, bytes.length - count) < 0) return count;
  }
  return 0;
}
