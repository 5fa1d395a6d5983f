/** A program inside a link: the archive, compressed, after `#code=`. Nothing is stored anywhere. Used by the playground page. */
import type { Program } from '../go/engine.ts';
import { formatArchive, parseArchive } from '../go/playground/txtar.ts';

/** A link can't be trusted: a few bytes of it may claim to be gigabytes. */
const limitBytes = 256 << 10;

/** What stands after the `#`. */
export async function codeFragment(program: Program): Promise<string> {
  const text = new TextEncoder().encode(formatArchive(program));
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `code=${base64Url(bytes)}`;
}

/** The program in a fragment (`#code=…`), why there is none to be had, or undefined when it carries none. */
export async function programInFragment(fragment: string): Promise<Program | { readonly error: string } | undefined> {
  const code = /^#?code=(.*)$/s.exec(fragment)?.[1];
  if (code === undefined) return undefined;
  try {
    const packed = new Blob([bytesOf(code)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const text = await readText(packed);
    if (text === undefined) return { error: `the program in it is larger than ${limitBytes >> 10} KiB` };
    return parseArchive(text);
  } catch {
    return { error: 'the link is not whole; copy it again from where it came' };
  }
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let sizeBytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    sizeBytes += value.length;
    if (sizeBytes > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function base64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
