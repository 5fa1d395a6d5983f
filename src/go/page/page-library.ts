/** The toolchain fetched by a page: each file once, kept in the browser's cache for good, with progress. */
import type { LoadGo } from '../toolchain/go-instance.ts';
import { Library } from '../toolchain/library.ts';
import type { Manifest, ToolchainFile } from '../toolchain/manifest.ts';
import { manifestSchema } from '../toolchain/manifest.ts';

/** Called as bytes arrive: how many of those asked for so far, as they are sent. */
export type OnDownload = (doneBytes: number, totalBytes: number) => void;

const cachePrefix = 'onramp-toolchain-';

/** The manifest comes from the site itself and is small: what takes longer than this will not come. */
const manifestTimeoutMs = 15_000;

/** Rejects in words for the learner. */
export async function fetchManifest(manifestUrl: string): Promise<Manifest> {
  const signal = AbortSignal.timeout(manifestTimeoutMs);
  const response = await fetch(manifestUrl, { signal }).catch(() => undefined);
  if (response === undefined) {
    const what = signal.aborted ? 'nothing came in time' : 'the connection failed';
    throw new Error(`Go could not be fetched for this page: ${what}. Check your connection and run again.`);
  }
  if (!response.ok) {
    throw new Error(
      `Go could not be fetched for this page: the site answered with status ${response.status} for ${manifestUrl}. Run again; if it stays, tell whoever runs this site.`,
    );
  }
  const manifest = manifestSchema.safeParse(await response.json().catch(() => undefined));
  if (manifest.success) return manifest.data;
  throw new Error(
    `Go could not be made ready in this page: what came for ${manifestUrl} is not the toolchain's list of files, or only a part of it. Perhaps the network wants you to log in first; if it stays, tell whoever runs this site.`,
  );
}

export async function pageToolchain(manifestUrl: string, onDownload: OnDownload) {
  const manifest = await fetchManifest(manifestUrl);
  const base = new URL(`./${manifest.key}/`, manifestUrl);
  const cache = await openCache(manifest.key);
  const size = (file: ToolchainFile) => file.brotliBytes ?? file.sizeBytes;
  let doneBytes = 0;
  let totalBytes = 0;

  const library = new Library(manifest, async (file) => {
    const url = new URL(file.path, base).href;
    const kept = await cache?.match(url);
    if (kept) return new Uint8Array(await kept.arrayBuffer());
    totalBytes += size(file);
    onDownload(doneBytes, totalBytes);
    try {
      const bytes = await fetchBytes(
        url,
        (part) => onDownload(doneBytes + part * size(file), totalBytes),
        file.sizeBytes,
      );
      doneBytes += size(file);
      onDownload(doneBytes, totalBytes);
      // Storage may be full or forbidden: the toolchain then works from memory until the page is left.
      await cache
        ?.put(url, new Response(bytes, { headers: { 'Content-Type': contentType(url) } }))
        .catch(() => undefined);
      return bytes;
    } catch (error) {
      totalBytes -= size(file);
      throw error;
    }
  });
  return { loadGo: await loadRuntime(new URL(manifest.runtime.path, base).href), library };
}

/** Rejects in words for the learner. */
export async function loadRuntime(url: string): Promise<LoadGo> {
  const module = (await import(/* @vite-ignore */ url).catch(() => undefined)) as { loadGo?: LoadGo } | undefined;
  if (typeof module?.loadGo === 'function') return module.loadGo;
  throw new Error(
    `A part of the Go toolchain did not arrive, or arrived broken (${url}). Reload the page and run again.`,
  );
}

async function fetchBytes(
  url: string,
  onPart: (part: number) => void,
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok || !response.body) {
    throw new Error(`A part of the Go toolchain could not be fetched (${url}). Check your connection and run again.`);
  }
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (at + chunk.length > sizeBytes) break;
    bytes.set(chunk, at);
    at += chunk.length;
    onPart(at / sizeBytes);
  }
  if (at !== sizeBytes) throw new Error(`A part of the Go toolchain arrived incomplete (${url}). Run again.`);
  return bytes;
}

function contentType(url: string): string {
  return url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
}

/** The cache for this toolchain; those of earlier ones are deleted. Undefined where the browser has none. */
async function openCache(key: string): Promise<Cache | undefined> {
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith(cachePrefix) && name !== cachePrefix + key) await caches.delete(name);
    }
    return await caches.open(cachePrefix + key);
  } catch {
    return undefined;
  }
}

/** Whether compiler and linker are in the browser's cache already, so that running in the page costs no download. */
export async function hasArrived(manifestUrl: string): Promise<boolean> {
  try {
    const manifest = await fetchManifest(manifestUrl);
    const base = new URL(`./${manifest.key}/`, manifestUrl);
    const cache = await openCache(manifest.key);
    const parts = [manifest.tools.compile, manifest.tools.link].map((file) => new URL(file.path, base).href);
    return cache !== undefined && (await Promise.all(parts.map((url) => cache.match(url)))).every(Boolean);
  } catch {
    return false;
  }
}
