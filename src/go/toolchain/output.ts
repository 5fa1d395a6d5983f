/** Collects what a program writes into events: text of one stream, with the program's own time since the event before. */
import type { Output } from '../engine.ts';

type Stream = Output['stream'];

export class OutputCollector {
  #lastNs = 0n;
  #events: { stream: Stream; atNs: bigint; chunks: Uint8Array[] }[] = [];
  #sizeBytes = 0;
  /** Bytes of a rune that was cut by a flush, until the rest arrives. */
  #decoder = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  /** Bytes written so far, in all. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** The bytes are copied. Writing at the same instant to the same stream makes one event. */
  write(stream: Stream, bytes: Uint8Array, atNs: bigint): void {
    this.#sizeBytes += bytes.length;
    const last = this.#events.at(-1);
    if (last?.stream === stream && last.atNs === atNs) last.chunks.push(bytes.slice());
    else this.#events.push({ stream, atNs, chunks: [bytes.slice()] });
  }

  /** The events since the last call. Bytes that are no UTF-8 become U+FFFD each. */
  take(final = false): Output[] {
    const outputs = this.#events.map(({ stream, atNs, chunks }, i): Output => {
      const delayNs = Number(atNs - this.#lastNs);
      this.#lastNs = atNs;
      const open = !final && i === this.#events.length - 1;
      const decoder = this.#decoder[stream];
      let text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
      if (!open) text += decoder.decode();
      return { stream, text, delayNs };
    });
    this.#events = [];
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
